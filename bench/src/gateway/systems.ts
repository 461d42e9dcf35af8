/** What is measured. */
export interface System {
  name: string;
  /** For the report. */
  title: string;
  /** Who is measured together: all in one process, or the gateway and two subgraphs apart, or answers that are kept. */
  group: 'apart' | 'together' | 'cached';
  /** Its processes by name, the one that clients ask first. */
  processes: readonly ProcessName[];
  /** The ratios need it: it is measured in a hurry too. */
  needed?: boolean;
}

/** Processes that systems consist of; one that serves several is idle when the others are measured. */
export type ProcessName =
  | `hand ${'jobs' | 'editorial' | 'apart' | 'together' | 'cached'}`
  | `our ${'jobs' | 'editorial' | 'apart' | 'together' | 'cached'}`
  | `apollo ${'jobs' | 'editorial' | 'apart' | 'together'}`
  | 'mercurius'
  | `hive ${'javascript' | 'rust' | 'rust over ours'}`;

export const systems: readonly System[] = [
  {
    name: 'hand-apart',
    title: 'gateway and two services written by hand (the bound)',
    group: 'apart',
    processes: ['hand apart', 'hand jobs', 'hand editorial'],
    needed: true,
  },
  {
    name: 'ours-apart',
    title: '**Heartland: the router over two of its subgraphs**',
    group: 'apart',
    processes: ['our apart', 'our jobs', 'our editorial'],
    needed: true,
  },
  {
    name: 'apollo-apart',
    title: '@apollo/gateway as it comes, Apollo Server subgraphs',
    group: 'apart',
    processes: ['apollo apart', 'apollo jobs', 'apollo editorial'],
    needed: true,
  },
  {
    name: 'mercurius',
    title: 'Mercurius gateway with jit, Apollo Server subgraphs',
    group: 'apart',
    processes: ['mercurius', 'apollo jobs', 'apollo editorial'],
  },
  {
    name: 'hive-javascript',
    title: 'Hive Gateway, planner in JavaScript, Apollo Server subgraphs',
    group: 'apart',
    processes: ['hive javascript', 'apollo jobs', 'apollo editorial'],
  },
  {
    name: 'hive-rust',
    title: 'Hive Gateway, planner in Rust, Apollo Server subgraphs',
    group: 'apart',
    processes: ['hive rust', 'apollo jobs', 'apollo editorial'],
  },
  {
    name: 'hive-rust-ours',
    title: "Hive Gateway, planner in Rust, over Heartland's compiled subgraphs",
    group: 'apart',
    processes: ['hive rust over ours', 'our jobs', 'our editorial'],
    needed: true,
  },
  {
    name: 'hand-together',
    title: 'handler written by hand (the bound)',
    group: 'together',
    processes: ['hand together'],
    needed: true,
  },
  {
    name: 'ours-together',
    title: '**Heartland: gateway and both subgraphs**',
    group: 'together',
    processes: ['our together'],
    needed: true,
  },
  {
    name: 'apollo-together',
    title: '@apollo/gateway with LocalGraphQLDataSource',
    group: 'together',
    processes: ['apollo together'],
  },
  {
    name: 'hand-cached',
    title: 'handler written by hand that keeps its answers (the bound)',
    group: 'cached',
    processes: ['hand cached'],
    needed: true,
  },
  {
    name: 'ours-cached',
    title: '**Heartland: gateway that keeps its answers in memory**',
    group: 'cached',
    processes: ['our cached'],
    needed: true,
  },
];
