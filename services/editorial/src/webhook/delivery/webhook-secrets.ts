import { createHmac } from 'node:crypto';
import { Webhook as Signature } from 'standardwebhooks';
import type { Webhook } from '../webhook.entity.js';

type Secrets = Pick<Webhook, 'id' | 'secretNumber' | 'formerSecretUntil'>;

/**
 * The secrets with which webhooks are signed, by https://www.standardwebhooks.com. They are worked out of one secret of
 * ours and the number of the webhook's: the database has none that could be stolen.
 */
export class WebhookSecrets {
  constructor(private readonly secret: string) {}

  /** The n-th secret of a webhook, e.g. `whsec_...` with 32 bytes of base64. */
  of(webhookId: string, number: number): string {
    const bytes = createHmac('sha256', this.secret).update(`webhook\n${webhookId}\n${number}`).digest('base64');
    return `whsec_${bytes}`;
  }

  /** Headers of a message; after a change of the secret it is signed with both for a while. */
  headers({ id, secretNumber, formerSecretUntil }: Secrets, eventId: string, body: string, now: Date) {
    const numbers = formerSecretUntil && formerSecretUntil > now ? [secretNumber, secretNumber - 1] : [secretNumber];
    const signatures = numbers.map((number) => new Signature(this.of(id, number)).sign(eventId, now, body));
    return {
      'webhook-id': eventId,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    };
  }
}
