import * as campuses from '../pools/campuses-and-travel.js';
import * as counties from '../pools/counties.js';
import type { SettingText } from '../pools/setting-text.js';
import * as statewide from '../pools/statewide.js';
import * as towns from '../pools/towns.js';
import type { Setting } from './setting.js';
import { compileAll } from '../template.js';
import type { Template } from '../template.js';

const TEXTS: Readonly<Record<Setting, SettingText>> = { ...towns, ...counties, ...campuses, ...statewide };

const compiled = (setting: Setting) => ({
  facts: compileAll(TEXTS[setting].facts),
  life: compileAll(TEXTS[setting].life),
});

/** What agencies of each setting say about themselves, read and ready. */
export const SETTING_TEXTS: ReadonlyMap<Setting, { facts: readonly Template[]; life: readonly Template[] }> = new Map(
  (Object.keys(TEXTS) as Setting[]).map((setting) => [setting, compiled(setting)]),
);
