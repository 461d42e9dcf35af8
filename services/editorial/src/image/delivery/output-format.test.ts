import { expect, it } from '@jest/globals';
import { negotiate } from './output-format.js';

it.each([
  ['', 'JPEG'],
  ['*/*', 'JPEG'],
  ['image/*,*/*;q=0.8', 'JPEG'],
  ['image/webp,*/*', 'WEBP'],
  ['text/html, IMAGE/WEBP ; q=0.9', 'WEBP'],
  ['image/avif,image/webp,image/apng,*/*;q=0.8', 'AVIF'],
  ['image/avif;q=0,image/webp', 'WEBP'],
  ['image/avif;q=0.0, image/webp;q=0', 'JPEG'],
])('a client that accepts %j is served %s', (accept, format) => expect(negotiate(accept)).toBe(format));
