import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs what clients carry back to us; a signature for one purpose says nothing for another. */
export class Signer {
  constructor(
    private readonly secret: string,
    private readonly purpose: string,
  ) {}

  /** 22 characters of base64url: 132 bits of HMAC-SHA-256. */
  sign(text: string): string {
    return createHmac('sha256', this.secret).update(`${this.purpose}\n${text}`).digest('base64url').slice(0, 22);
  }

  isSigned(text: string, signature: string): boolean {
    const given = Buffer.from(signature);
    const expected = Buffer.from(this.sign(text));
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
