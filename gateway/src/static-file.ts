import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * A text file that is served from memory. It is compressed when it is first asked for and then kept: at these levels
 * the largest file (1 MB) takes 15 ms once, so that neither the start of the server nor the repository pays for it.
 */
export class StaticFile {
  /** Weak, because the compressed forms share it. */
  readonly etag: string;
  #brotli?: Buffer;
  #gzip?: Buffer;

  constructor(
    readonly body: Buffer,
    readonly contentType: string,
    readonly cacheControl: string,
  ) {
    this.etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  }

  get brotli(): Buffer {
    return (this.#brotli ??= brotliCompressSync(this.body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_SIZE_HINT]: this.body.length },
    }));
  }

  get gzip(): Buffer {
    return (this.#gzip ??= gzipSync(this.body, { level: 4 }));
  }

  /** The smallest form that a client understands, by its `Accept-Encoding`. */
  encodedFor(acceptEncoding: string): { bytes: Buffer; encoding: 'br' | 'gzip' | null } {
    if (accepts(acceptEncoding, 'br')) return { bytes: this.brotli, encoding: 'br' };
    if (accepts(acceptEncoding, 'gzip')) return { bytes: this.gzip, encoding: 'gzip' };
    return { bytes: this.body, encoding: null };
  }

  /** Whether the client already has this file, by its `If-None-Match`. */
  matches(ifNoneMatch: string): boolean {
    const strong = (tag: string) => tag.trim().replace(/^W\//, '');
    return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || strong(tag) === strong(this.etag));
  }
}

function accepts(acceptEncoding: string, encoding: string): boolean {
  return acceptEncoding.split(',').some((item) => {
    const [name, ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
