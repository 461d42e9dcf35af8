import type { PreviewTokens } from '@heartland/shared/preview';
import type { Keyed, Mutations } from '../mutation/mutations.service.js';
import { createPreviewToken, type PreviewToGrant } from './create-preview-token.service.js';

/** The mutation that makes tokens. A token is signed when it is answered, so that none is kept with its idempotency key. */
export function createPreviewGrants(mutations: Mutations, tokens: PreviewTokens, publicUrl: string) {
  return async (input: PreviewToGrant & Keyed) => {
    const granted = await mutations.run('createPreviewToken', input, (work) => createPreviewToken(work, input));
    const { preview, userErrors } = granted;
    if (!preview || !granted.expiresAt) return { token: null, expiresAt: null, url: null, userErrors };
    const expiresAt = new Date(granted.expiresAt);
    const token = await tokens.sign(preview, expiresAt);
    return { token, expiresAt, url: `${publicUrl}/#preview=${token}`, userErrors };
  };
}
