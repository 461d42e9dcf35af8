import type { Schema } from '@apollo/federation-internals';

const PERCENT = /^percent\((\d{1,2}(?:\.\d{1,8})?|100)\)$/;

/**
 * Which labels of `@override(label:)` count for an operation: of `percent(5)` it is true for five in a hundred, by chance,
 * when they are planned. Other labels are for routers that somebody tells of them: the field stays where it was.
 * @param schema of the supergraph
 */
export function progressiveOverrides(schema: Schema): () => Map<string, boolean> {
  const labels = new Set<string>();
  for (const application of schema.directive('join__field')?.applications() ?? []) {
    const { overrideLabel } = application.arguments() as { overrideLabel?: string };
    if (overrideLabel) labels.add(overrideLabel);
  }
  const percentages = [...labels].map((label) => [label, Number(PERCENT.exec(label)?.[1] ?? 0)] as const);
  return () => new Map(percentages.map(([label, percent]) => [label, Math.random() * 100 < percent]));
}
