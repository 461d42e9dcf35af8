import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Gives a built script of this folder an order, and resolves to its answer.
 * @throws when it ends without one
 */
export function askWorker<Answer>(script: string, order: object, execArgv: string[] = []): Promise<Answer> {
  const file = fileURLToPath(new URL(`./${script}.js`, import.meta.url));
  const child = fork(file, { serialization: 'advanced', execArgv });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as Answer));
    child.once('exit', (code) => {
      process.off('exit', endWithUs);
      reject(new Error(`${script} ended with ${code} and without an answer`));
    });
    child.send(order);
  });
}
