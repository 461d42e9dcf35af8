import { z } from 'zod';

/** Thrown with every fault of the configuration at once, one line each. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(`The configuration is not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads environment variables through a schema whose keys are their names. Empty variables count as not set.
 * @throws ConfigError that names every variable that is wrong, what was expected and what came
 */
export function readEnvironment<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  environment: Record<string, string | undefined>,
): z.infer<z.ZodObject<Shape>> {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => {
      const name = issue.path.join('.');
      const value = present[name];
      const shown = value === undefined ? 'nothing' : isSecret(name) ? 'a value' : JSON.stringify(value);
      return `${name}: ${issue.message}, received ${shown}`;
    }),
  );
}

const isSecret = (name: string): boolean => /SECRET|PASSWORD|_URL$|^ANSWER_CACHE$/.test(name);

const PORT = 'expected a port number';
const MILLISECONDS = 'expected 50 to 600000 milliseconds';
const POOL_SIZE = 'expected 1 to 1000 connections';
const SECRET = 'expected 16 characters or more';

const ORIGIN = /^https?:\/\/[^\s/?#]+$/;
const PUBLIC_URL = 'expected a URL without a path such as https://graph.example.org';
const SITE_URL = 'expected a URL without a path such as https://www.example.org';
const STORE = 'expected a folder as file:///path, or s3://KEY:SECRET@HOST/BUCKET?region=REGION';
const DAYS = 'expected 7 to 365 days';
const ANSWERS = 'expected "off", "memory" or a URL such as redis://redis:6379/0';
const SHARED_ANSWERS = 'expected "off" or a URL such as redis://redis:6379/0: what other processes write is told there';
const MEBIBYTES = 'expected 1 to 65536 mebibytes';
const CACHE = 'expected 16 to 1048576 mebibytes';

/** A folder, or a bucket behind the S3 protocol; `s3+http` is without TLS, for a store on the same machine. */
const STORE_URL = /^(file:\/\/\/.+|s3(\+http)?:\/\/[^:@/]+:[^@/]+@[^@/?]+(\/[\w.-]+)?(\?region=[\w-]+)?)$/;

const DEVELOPMENT_SECRET = 'heartland-development-cursor-secret';
const DEVELOPMENT_IMAGE_SECRET = 'heartland-development-image-secret';
const DEVELOPMENT_WEBHOOK_SECRET = 'heartland-development-webhook-secret';
const DEVELOPMENT_PREVIEW_SECRET = 'heartland-development-preview-secret';

/** Variables that more than one process reads. */
export const environmentVariables = {
  port: (fallback: number) =>
    z
      .string()
      .regex(/^\d{1,5}$/, PORT)
      .transform(Number)
      .pipe(z.number().max(65535, PORT))
      .default(fallback),
  postgresUrl: () =>
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'expected a PostgreSQL URL such as postgres://user:password@host:5432/database'),
  httpUrl: () => z.string().regex(/^https?:\/\//, 'expected a URL such as http://jobs:4001/graphql'),
  /** Milliseconds. */
  statementTimeout: () =>
    z.coerce.number(MILLISECONDS).int(MILLISECONDS).min(50, MILLISECONDS).max(600_000, MILLISECONDS).default(5_000),
  poolSize: () => z.coerce.number(POOL_SIZE).int(POOL_SIZE).min(1, POOL_SIZE).max(1_000, POOL_SIZE).default(10),
  /** `open` serves the internal graph, and believes who its clients say they are: for development alone. */
  internalApi: (environment: Record<string, string | undefined>) =>
    environment['NODE_ENV'] === 'production'
      ? z.literal('closed', 'expected "closed" in production').default('closed')
      : z.enum(['closed', 'open'], 'expected "closed" or "open"').default('closed'),
  logLevel: () => z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Where answers are kept: a Redis, or not at all. */
  sharedAnswers: () =>
    z
      .string()
      .regex(/^(off$|rediss?:\/\/)/, SHARED_ANSWERS)
      .default('off'),
  /** Where answers are kept: in the memory of the process, in a Redis, or not at all; and mebibytes in memory. */
  answers: () => ({
    ANSWER_CACHE: z
      .string()
      .regex(/^((off|memory)$|rediss?:\/\/)/, ANSWERS)
      .default('memory'),
    ANSWER_CACHE_MB: z.coerce.number(MEBIBYTES).int(MEBIBYTES).min(1, MEBIBYTES).max(65_536, MEBIBYTES).default(32),
  }),
  /** Signs cursors. */
  cursorSecret: (environment: Record<string, string | undefined>) => signingSecret(environment, DEVELOPMENT_SECRET),
  /** The address of the public site, below which its pages are, without a slash at the end. */
  siteUrl: () => z.string().regex(ORIGIN, SITE_URL),
  /** Signs preview tokens; the gateway and both subgraphs have the same. */
  previewSecret: (environment: Record<string, string | undefined>) =>
    signingSecret(environment, DEVELOPMENT_PREVIEW_SECRET),
  /** Where pictures are, how their addresses are signed, and what is kept of their sizes. */
  images: (environment: Record<string, string | undefined>) => ({
    /** The address under which clients reach the gateway, without a slash at the end. */
    PUBLIC_URL: z.string().regex(ORIGIN, PUBLIC_URL),
    IMAGE_STORE_URL: z.string(STORE).regex(STORE_URL, STORE),
    IMAGE_SECRET: signingSecret(environment, DEVELOPMENT_IMAGE_SECRET),
    IMAGE_CACHE_DIRECTORY: z.string('expected a folder'),
    /** Mebibytes. */
    IMAGE_CACHE_MB: z.coerce.number(CACHE).int(CACHE).min(16, CACHE).max(1_048_576, CACHE).default(512),
  }),
  /** What is counted of the articles beside vacancies; `experiment` interleaves the lists of two scorers too. */
  learning: () => z.enum(['off', 'on', 'experiment'], 'expected "off", "on" or "experiment"').default('off'),
  /** What the secrets of webhooks are made of, where webhooks may be, and how long their log is. */
  webhooks: (environment: Record<string, string | undefined>) => ({
    WEBHOOK_SECRET: signingSecret(environment, DEVELOPMENT_WEBHOOK_SECRET),
    /** `any` allows http and private addresses: for development alone. */
    WEBHOOK_TARGETS:
      environment['NODE_ENV'] === 'production'
        ? z.literal('public', 'expected "public" in production').default('public')
        : z.enum(['public', 'any'], 'expected "public" or "any"').default('public'),
    WEBHOOK_LOG_DAYS: z.coerce.number(DAYS).int(DAYS).min(7, DAYS).max(365, DAYS).default(30),
  }),
};

/** The fallback serves development; production must set its own, or what it signs could be forged. */
function signingSecret(environment: Record<string, string | undefined>, development: string) {
  const secret = z.string(SECRET).min(16, SECRET);
  return environment['NODE_ENV'] === 'production' ? secret : secret.default(development);
}
