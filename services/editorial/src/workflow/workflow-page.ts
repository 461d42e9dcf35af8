import { MOVES, type Need } from './article.workflow.js';

const said: Record<Need, string> = { required: 'required', optional: 'if wanted', none: '' };

/** The moves as rows of a table in Markdown: docs/workflow.md has them. */
export function workflowRows(): string[] {
  return MOVES.map(
    ({ from, to, roles, at, comment, meaning }) =>
      `| \`${from}\` | \`${to}\` | ${roles.join(', ').toLowerCase()} | ${said[at]} | ${said[comment]} | ${meaning} |`,
  );
}
