import { open, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from './arguments.js';

/** A file that is open for reading. */
export interface FeedFile {
  /** Bytes; 0 when it is no regular file, such as a pipe. */
  size: number;
  /**
   * Its content.
   * @param onRead is told how many bytes were read so far
   * @throws the reason of the signal when that is aborted
   */
  bytes(signal: AbortSignal, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
};

/** @throws UsageError in one line when it cannot be read */
export async function openFeedFile(file: string, directory: string): Promise<FeedFile> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(resolve(directory, file));
    const stat = await handle.stat();
    if (stat.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return fileOf(handle, stat.isFile() ? stat.size : 0);
  } catch (error) {
    await handle?.close();
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(`The file ${file} cannot be read: ${REASONS[code] ?? message}.`);
  }
}

function fileOf(handle: FileHandle, size: number): FeedFile {
  return {
    size,
    close: () => handle.close(),
    async *bytes(signal, onRead) {
      let read = 0;
      for await (const chunk of handle.createReadStream() as AsyncIterable<Buffer>) {
        signal.throwIfAborted();
        read += chunk.length;
        yield chunk;
        onRead(read);
      }
      signal.throwIfAborted();
    },
  };
}
