import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { Image } from './image.entity.js';
import type { StoredImage } from './stored-image.js';

export class ImageRepository {
  constructor(private readonly manager: EntityManager) {}

  byId(id: string): Promise<Image | null> {
    return this.manager.getRepository(Image).findOneBy({ id });
  }

  async add(image: Image): Promise<void> {
    await this.manager.getRepository(Image).insert(image);
  }

  /** Of two who complete the same upload at once, the second changes nothing. */
  async markStored(
    id: string,
    facts: Pick<StoredImage, 'sha256' | 'width' | 'height' | 'averageColor' | 'uploadedAt'>,
  ) {
    await this.manager.getRepository(Image).update({ id, uploadedAt: IsNull() }, facts);
  }

  async describe(id: string, changes: Partial<Image>): Promise<void> {
    await this.manager.getRepository(Image).update({ id }, changes);
  }

  /** Forgets uploads that were asked for before this instant and never came. */
  async forgetAwaited(before: Date): Promise<void> {
    await this.manager.getRepository(Image).delete({ uploadedAt: IsNull(), requestedAt: LessThan(before) });
  }
}
