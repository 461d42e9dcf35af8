import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { startServer, type ServerProcess } from '../search/server-process.js';
import { PROJECT } from '../serve/start-command.js';
import { installPeer, peerFolder } from '../peers/install-peer.js';
import { measuredEnvironment, routerEnvironment } from './gateway.config.js';
import { schemas } from './subgraphs/open-subgraph.js';
import type { ProcessName } from './systems.js';

const SERVERS = fileURLToPath(new URL('./servers/', import.meta.url));
const READY = /^ready (\d+)$/;

/** Starts the processes of systems, each once. */
export class Processes {
  private readonly started = new Map<ProcessName, Promise<ServerProcess>>();

  /**
   * @param folder for supergraphs, which name the ports of their subgraphs
   * @param profiles folder for CPU profiles of what is ours; null for none
   */
  constructor(
    private readonly folder: string,
    private readonly profiles: string | null,
  ) {}

  get(name: ProcessName): Promise<ServerProcess> {
    const known = this.started.get(name);
    if (known) return known;
    const starting = this.start(name);
    this.started.set(name, starting);
    return starting;
  }

  async stop(): Promise<void> {
    const all = await Promise.allSettled(this.started.values());
    await Promise.all(all.map((one) => (one.status === 'fulfilled' ? one.value.stop() : undefined)));
  }

  private async start(name: ProcessName): Promise<ServerProcess> {
    switch (name) {
      case 'hand apart':
        return this.script('hand', ['apart', await this.url('hand jobs'), await this.url('hand editorial')]);
      case 'hand jobs':
      case 'hand editorial':
      case 'hand together':
      case 'hand cached':
        return this.script('hand', [name.slice('hand '.length)]);
      case 'our apart':
        return this.router(await this.supergraph('our'));
      case 'our jobs':
      case 'our editorial':
        return this.script('ours', [name.slice('our '.length)]);
      case 'our together':
      case 'our cached':
        return this.script('ours', [name.slice('our '.length), await this.supergraph(null)]);
      case 'apollo apart':
        return this.script('apollo', ['apart', await this.supergraph('apollo')]);
      case 'apollo jobs':
      case 'apollo editorial':
        return this.script('apollo', [name.slice('apollo '.length)]);
      case 'apollo together':
        return this.script('apollo', ['together', await this.supergraph(null)]);
      case 'mercurius':
        return this.peer('mercurius', [await this.url('apollo jobs'), await this.url('apollo editorial')]);
      case 'hive javascript':
        return this.peer('hive', ['javascript', await this.supergraph('apollo')]);
      case 'hive rust':
        return this.peer('hive', ['rust', await this.supergraph('apollo')]);
      case 'hive rust over ours':
        return this.peer('hive', ['rust', await this.supergraph('our')]);
    }
  }

  private async url(name: ProcessName): Promise<string> {
    return `http://127.0.0.1:${(await this.get(name)).port}/graphql`;
  }

  /** The path of a supergraph over running subgraphs, or over none. */
  private async supergraph(whose: 'our' | 'apollo' | null): Promise<string> {
    const names = ['jobs', 'editorial'] as const;
    const services = await Promise.all(
      names.map(async (name) => ({
        name,
        typeDefs: parse(schemas[name]().sdl),
        url: whose === null ? 'http://127.0.0.1:9/graphql' : await this.url(`${whose} ${name}`),
      })),
    );
    const { supergraphSdl, errors } = composeServices(services);
    if (!supergraphSdl) throw new Error(errors!.map(({ message }) => message).join('\n'));
    const path = join(this.folder, `${whose ?? 'none'}.graphql`);
    writeFileSync(path, supergraphSdl);
    return path;
  }

  private script(name: string, args: readonly string[]): Promise<ServerProcess> {
    const profiling = name === 'ours' ? this.profiling(args[0]!) : [];
    return startServer({
      args: [...profiling, `${SERVERS}${name}.js`, ...args],
      cwd: PROJECT,
      env: measuredEnvironment(),
      ready: READY,
    });
  }

  /** As `npm run start:distributed` starts the gateway, over the supergraph. */
  private router(supergraphPath: string): Promise<ServerProcess> {
    return startServer({
      args: [...this.profiling('router'), 'gateway/dist/main.js'],
      cwd: PROJECT,
      env: routerEnvironment(supergraphPath),
      ready: /listens on port (\d+)/,
    });
  }

  private peer(name: 'hive' | 'mercurius', args: readonly string[]): Promise<ServerProcess> {
    installPeer(name);
    return startServer({
      args: ['gateway.mjs', ...args],
      cwd: peerFolder(name),
      env: measuredEnvironment(),
      ready: READY,
    });
  }

  private profiling(name: string): string[] {
    if (this.profiles === null) return [];
    return ['--cpu-prof', `--cpu-prof-dir=${this.profiles}`, `--cpu-prof-name=${name}.cpuprofile`];
  }
}
