import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { CodedError } from './errors.js';
import { PREVIEW_HEADER, type ForwardedHeaders } from './forwarded-headers.js';

/** What a preview token shows: the site at an instant, and drafts as if they were published. */
export interface Preview {
  /** ISO 8601; the present when it is null, and as soon as it has passed. */
  asOf: string | null;
  /** Ids of what is shown as it is being written; null is all. */
  drafts: readonly string[] | null;
}

/** The time of a request. */
export interface Moment {
  /** The instant for which everything is answered. */
  now: Date;
  /** The present: for what is not about the answer, such as the age of something that is kept. */
  clock: Date;
  /** What the request may see beyond what readers do; null without a token. */
  preview: Preview | null;
}

/** A request without a token. */
export const momentAt = (clock: Date): Moment => ({ now: clock, clock, preview: null });

/** A token is good for this alone, whatever else the same secret may sign one day. */
const AUDIENCE = 'heartland-preview';
const ALGORITHM = 'HS256';

/** Preview tokens: JSON Web Tokens (RFC 7519) that the gateway and each subgraph check by themselves. */
export class PreviewTokens {
  private readonly key: Uint8Array;

  constructor(secret: string) {
    this.key = new TextEncoder().encode(secret);
  }

  /** @param expiresAt to the second; the same preview gives the same token */
  sign({ asOf, drafts }: Preview, expiresAt: Date): Promise<string> {
    return new SignJWT({ asOf, drafts })
      .setProtectedHeader({ alg: ALGORITHM })
      .setAudience(AUDIENCE)
      .setExpirationTime(expiresAt)
      .sign(this.key);
  }

  /** @throws PREVIEW_TOKEN_EXPIRED, PREVIEW_TOKEN_INVALID */
  async read(token: string, now: Date): Promise<Preview> {
    const options = { algorithms: [ALGORITHM], audience: AUDIENCE, requiredClaims: ['exp'], currentDate: now };
    try {
      const { payload } = await jwtVerify<JWTPayload & Preview>(token, this.key, options);
      return { asOf: payload.asOf, drafts: payload.drafts };
    } catch (error) {
      if (error instanceof errors.JWTExpired) {
        const expiredAt = new Date(error.payload.exp! * 1000).toISOString();
        throw new CodedError('PREVIEW_TOKEN_EXPIRED', `The preview token expired at ${expiredAt}.`);
      }
      const expected = `Expected the header "${PREVIEW_HEADER}" to have a token of createPreviewToken`;
      throw new CodedError('PREVIEW_TOKEN_INVALID', `${expected}, received another one.`);
    }
  }

  /** The time of a request with these headers. @throws PREVIEW_TOKEN_EXPIRED, PREVIEW_TOKEN_INVALID */
  async momentOf(headers: ForwardedHeaders, clock: Date): Promise<Moment> {
    const token = headers[PREVIEW_HEADER];
    if (token === undefined) return momentAt(clock);
    const preview = await this.read(token, clock);
    // Nothing in memory knows the past.
    const asOf = preview.asOf === null ? clock : new Date(preview.asOf);
    return { now: asOf > clock ? asOf : clock, clock, preview };
  }
}
