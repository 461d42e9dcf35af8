import { stemsOf } from '../words.js';

/** Words that say nothing about a job or an article, as stems. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  stemsOf(`
    a about above after again against ago ahead all almost along already also although always am among an and another any
    anybody anyone anything are around as ask at away back be became because become been before began behind being below
    best better between big both but by call came can cannot come could day days did do does doing done down during each
    eight either else end enough etc even ever every everything far few find first five for found four from full further
    gave get give go goes going gone good got had half has have having he hear held her here hers herself him himself his
    how however i if in inside instead into is it its itself just keep kept kind knew know last late later least leave left
    less let like little long look lot made make man many may maybe me mean might mine minute month more morning most much
    must my name near need never new next nine no nobody none nor not nothing now of off often old on once one only or
    other others our ours out over own part people perhaps place put quite rather read really right said same saw say
    second see seen sent set seven shall she should show side since six so some somebody someone something soon still such
    take taken talk tell ten than that the their theirs them themselves then there these they thing think third this those
    though thousand three through time to today together told too took toward turn twelve twenty twice two under
    until up upon us use used using usually very want was way we week well went were what whatever when where whether
    which while who whole whom whose why will with within without woman word work works would write written year years yes
    yet you your yours yourself dont didnt doesnt isnt wasnt wont cant youre theyre hes shes thats ive youll
    per must shall include includes including various related ability able job position employee employer
  `),
);
