import { hash } from 'node:crypto';
import { isData } from '@heartland/shared/own';
import type { AskedOperation } from '../asked-operation.js';

/**
 * All that an answer is made of, as a text: whatever changes an answer belongs into it, or keeps the answer from being
 * kept (`isForAll`). No part of a text of JSON has a NUL.
 * @param graph names the supergraph
 * @param accept header of the request
 */
export function answerKey(graph: string, accept: string, asked: AskedOperation): string {
  const { query, operationName = '', variables, extensions } = asked;
  return [graph, accept, operationName, canonical(variables), canonical(extensions), query].join('\0');
}

/** JSON in which members come in the order of their names. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isData(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
}

/** Names a supergraph: what one answered is no answer of another. */
export const graphName = (supergraphSdl: string): string => hash('sha256', supergraphSdl, 'base64url');
