import { describe, expect, it } from '@jest/globals';
import { isPublicAddress, urlFault } from './webhook-targets.js';

describe('an address', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is of the internet', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    'not an address',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('the URL of a webhook', () => {
  it.each(['https://hooks.example.org/a?b=c', 'https://8.8.8.8/', 'https://[2606:4700::1111]:8443/'])(
    '%s can be tried',
    (url) => {
      expect(urlFault(url, 'public')).toBeNull();
    },
  );

  it.each([
    ['', 'an absolute URL'],
    ['/purge', 'an absolute URL'],
    ['http://hooks.example.org/', 'an https URL'],
    ['ftp://hooks.example.org/', 'an https URL'],
    ['javascript:alert(1)', 'an https URL'],
    ['file:///etc/passwd', 'an https URL'],
    ['https://user:password@example.org/', 'a URL without a user and a password'],
    ['https://127.0.0.1/', 'a public address'],
    ['https://127.1/', 'a public address'],
    ['https://2130706433/', 'a public address'],
    ['https://0x7f.0.0.1/', 'a public address'],
    ['https://0177.0.0.1/', 'a public address'],
    ['https://１２７.0.0.1/', 'a public address'],
    ['https://[::1]/', 'a public address'],
    ['https://[::ffff:10.0.0.1]/', 'a public address'],
    ['https://169.254.169.254/latest/meta-data', 'a public address'],
    [`https://example.org/${'a'.repeat(2_000)}`, 'at most 2000 characters'],
  ])('%s is refused', (url, expected) => {
    expect(urlFault(url, 'public')).toMatch(`Expected ${expected}, received "`);
  });

  it('may be on this machine in development', () => {
    expect(urlFault('http://127.0.0.1:8080/', 'any')).toBeNull();
    expect(urlFault('ftp://127.0.0.1/', 'any')).toMatch('Expected an https URL');
  });
});
