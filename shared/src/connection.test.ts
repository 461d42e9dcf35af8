import { describe, expect, it } from '@jest/globals';
import { pageRequest, toPage } from './connection.js';
import { CursorCodec } from './cursor.js';

const cursors = new CursorCodec('one secret');
const list = ['numbers'];
const keyOf = (n: number) => [n];

describe('a page', () => {
  it('holds at most what was asked for, and knows of the rest', () => {
    const request = pageRequest({ first: 2 }, list, cursors);
    expect(request).toEqual({ limit: 2, backward: false, from: null });
    const { nodes, pageInfo } = toPage([1, 2, 3], request, list, keyOf, cursors);
    expect(nodes).toEqual([1, 2]);
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(pageRequest({ first: 2, after: pageInfo.endCursor }, list, cursors).from).toEqual([2]);
  });

  it('read backwards stands in the order of the list', () => {
    const before = toPage([9], pageRequest({}, list, cursors), list, keyOf, cursors).pageInfo.startCursor;
    const request = pageRequest({ last: 2, before }, list, cursors);
    expect(request).toEqual({ limit: 2, backward: true, from: [9] });
    const { nodes, pageInfo } = toPage([8, 7, 6], request, list, keyOf, cursors);
    expect(nodes).toEqual([7, 8]);
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('of size 0 is empty', () => {
    const { nodes, pageInfo } = toPage([1], pageRequest({ first: 0 }, list, cursors), list, keyOf, cursors);
    expect(nodes).toEqual([]);
    expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  it('is 20 long when nothing is said', () => {
    expect(pageRequest({}, list, cursors).limit).toBe(20);
  });
});
