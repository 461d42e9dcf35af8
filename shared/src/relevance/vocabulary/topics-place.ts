import type { Topic, TopicKey } from './topic.js';
import { weighted } from './phrase-list.js';

/** Topics about where an officer works and for whom. */
export const PLACE_TOPICS = {
  'small-town-policing': {
    name: 'Small-town policing',
    inSentence: 'small-town policing',
    description: 'What it is like to police a town where a handful of officers do everything.',
    synonyms: ['small town', 'small department', 'village police', 'small agency'],
    terms: weighted({
      3: `
        small town, small department, small agency, small police department, small town cop, one officer town,
        smaller agency, small force, little town
      `,
      2: `
        village, small community, smaller community, smaller department, smaller city, close knit, tight knit,
        heartland, familiar faces, wear many hats, many hats, fewer than 10 officers, hometown, main street,
        town council, town board, two officer, part time chief, nine officers, population of about
      `,
      1: 'town, small city, stepping stone, provincial, local police department, township',
    }),
  },
  'rural-policing': {
    name: 'Rural policing',
    inSentence: 'rural policing',
    description: 'Long distances, late backup and wide country: police work outside the cities.',
    synonyms: ['rural', 'country policing', 'remote areas', 'farm country'],
    terms: weighted({
      3: `
        rural, rural county, rural patrol, rural beat, remote area, distance from assistance, livestock theft,
        frontier county, backcountry
      `,
      2: `
        county road, gravel road, dirt road, square mile, backup, ranch, ranching, far from help,
        response time of an hour, back roads, unincorporated, sparsely populated, cattle, livestock, an hour away,
        forty minutes away, thirty minutes away, no cell service, radio dead zone, nearest backup, alone on shift
      `,
      1: 'farm, farmer, farming, agricultural, geography, vast, remote, wilderness, countryside',
    }),
  },
  'living-where-you-police': {
    name: 'Living where you police',
    inSentence: 'living where you police',
    description: 'Gossip, visibility and off-duty life for an officer whom everyone in town knows.',
    synonyms: ['gossip', 'visibility', 'off-duty life', 'everyone knows you'],
    terms: weighted({
      3: `
        gossip, everyone knows, everybody knows, live where you work, off duty life, recognize you,
        knows where you live, residency requirement, same town, know your name, knows your truck, live in town,
        live in the town, where you live, your own town, live where you police, take the job home
      `,
      2: `
        off duty, no secrets, small world, under the microscope, personal relationships, run into, familiar face,
        people you arrested, rumor, knew me, know everyone, grocery store, know citizens personally, privacy,
        first name, your neighbors, his neighbors, her neighbors, your kids, ball game, at church,
        in the checkout line, supermarket, phone rings at home, conflict of interest, recuse, a relative, cousin,
        knows you
      `,
      1: 'anonymity, hometown',
    }),
  },
  'limited-resources': {
    name: 'Limited resources',
    inSentence: 'working with limited resources',
    description: 'Budgets, consolidation, contracts, and doing more with less.',
    synonyms: ['budget', 'consolidation', 'doing more with less', 'funding'],
    terms: weighted({
      3: `
        limited resources, tax base, budget constraints, doing more with less, do more with less, budget cuts,
        scarce resources, shoestring, tight budget, regionalization
      `,
      2: `
        budget, funding, strapped, understaffed, understaffing, short staffed, consolidation, consolidate, merger,
        contract for police, contract services, shared services, grant money, grants, levy, grant, cost sharing,
        budget line, capital budget, overtime budget, close the department, disband, sheriff contract, small budget,
        city council budget
      `,
      1: 'afford, pricey, expense, cost, taxpayers, equipment',
    }),
  },
  'big-city-policing': {
    name: 'Big-city policing',
    inSentence: 'big-city policing',
    description: 'Police work in a large city: precincts, volume, bureaus and ranks.',
    synonyms: ['metropolitan police', 'urban policing', 'precinct'],
    terms: weighted({
      3: `
        big city, large city, metropolitan police, large department, urban policing, major city, inner city, nypd,
        lapd, high rise, big city cop
      `,
      2: `
        precinct, urban, metropolitan, gang, gun violence, shootings, large agency, larger agency, protest,
        demonstration, crowd control, nightlife, entertainment district, foot post, housing project,
        district station, big department, district commander, busy district
      `,
      1: 'borough command, density, crowds, million residents',
    }),
  },
  'state-police-careers': {
    name: 'State police careers',
    inSentence: 'state police careers',
    description: 'The work and the career of troopers and state investigators.',
    synonyms: ['trooper', 'highway patrol', 'state patrol', 'state police'],
    terms: weighted({
      3: `
        state trooper, state police, highway patrol, state patrol, trooper, department of public safety,
        trooper academy, state police academy
      `,
      2: `
        statewide, barracks, troop, interstate, anywhere in the state, detachment, post assignment, state agency,
        trooper cadet
      `,
    }),
  },
  'sheriffs-office-careers': {
    name: "Sheriff's office careers",
    inSentence: "work at a sheriff's office",
    description: "The many jobs of a sheriff's office: patrol, jail, courts and civil papers.",
    synonyms: ['deputy sheriff', "sheriff's office", 'county law enforcement', 'deputy'],
    terms: weighted({
      3: `
        deputy sheriff, sheriff's office, sheriff's department, sheriff's deputy, patrol deputy,
        county law enforcement, county sheriff, county police, elected sheriff
      `,
      2: 'county level, jail deputy, undersheriff, chief deputy',
      1: 'civil division, courthouse, deputy, sheriff',
    }),
  },
  'parks-and-wildlife': {
    name: 'Parks and wildlife',
    inSentence: 'parks and wildlife',
    description: 'Rangers, game wardens and conservation officers on land and water.',
    synonyms: ['game warden', 'park ranger', 'conservation officer', 'wildlife officer'],
    terms: weighted({
      3: `
        park ranger, game warden, conservation officer, wildlife officer, fish and game, fish and wildlife,
        natural resources officer, park police, poaching, poacher, wildlife enforcement, conservation police,
        state park, ranger
      `,
      2: `
        wildlife, warden, hunting, hunter, fishing license, boating safety, search and rescue, national park, trail,
        campground, campsite, boat patrol, park visitor, park regulations, forest, lake patrol, angler, deer,
        outdoor recreation, conservation, natural resources, park land, parks department, stranded boater
      `,
      1: 'boat, boating, lake, river, beach, outdoors, stranded, firearms season',
    }),
  },
  'campus-policing': {
    name: 'Campus policing',
    inSentence: 'campus policing',
    description: 'Police work at universities, colleges and their hospitals.',
    synonyms: ['university police', 'college police', 'Clery Act', 'campus safety'],
    terms: weighted({
      3: `
        campus police, university police, college police, campus safety, clery, clery act, campus law enforcement,
        campus security, campus officer, title ix, residence hall, university department of public safety,
        higher education
      `,
      2: `
        university, campus, college, dormitory, dorm, faculty and staff, student conduct, undergraduates, stadium,
        game day, timely warning, college students
      `,
      1: 'student, semester, community college',
    }),
  },
  'transit-policing': {
    name: 'Transit, port and airport policing',
    inSentence: 'transit policing',
    description: 'Police work on trains, buses, harbors and airports.',
    synonyms: ['railroad police', 'airport police', 'port police', 'transit police'],
    terms: weighted({
      3: `
        transit police, railroad police, airport police, port police, transit officer, transit authority,
        port authority, fare evasion, railroad, rail yard, harbor patrol, harbor police, aviation security,
        airport security, subway, light rail, bus line, train station, bus operator, train crew
      `,
      2: `
        airport, transit, passenger, rider, ridership, rail, terminal, concourse, fare, seaport, cargo, tsa,
        checkpoint, harbor, trespasser, station platform, platforms
      `,
      1: 'commuter, vessel',
    }),
  },
  'tribal-policing': {
    name: 'Tribal policing',
    inSentence: 'tribal policing',
    description: 'Police work for tribal nations and on reservations.',
    synonyms: ['tribal police', 'Indian country', 'reservation', 'BIA'],
    terms: weighted({
      3: `
        tribal police, tribal nation, indian country, reservation, tribal officer, bureau of indian affairs, bia,
        tribal court, tribal law, native american, tribal member, tribal land, pueblo, public law 280,
        cross deputization, tribe
      `,
      2: 'tribal, sovereign, sovereignty, nation, tribal council, indigenous, missing and murdered, elders, native',
      1: 'jurisdiction, cross commissioning',
    }),
  },
  'federal-law-enforcement': {
    name: 'Federal law enforcement',
    inSentence: 'federal law enforcement',
    description: 'Special agents, federal officers and what it takes to become one.',
    synonyms: ['special agent', 'FBI', 'DEA', 'Border Patrol', 'US Marshals'],
    terms: weighted({
      3: `
        special agent, federal agent, federal law enforcement, fbi, dea, atf, border patrol, homeland security,
        secret service, united states marshal, customs and border protection, fletc, ice agent, federal officer,
        1811, diplomatic security, air marshal
      `,
      2: `
        customs, immigration, gs level, usajobs, top secret clearance, security clearance, federal bureau,
        federal prison, deportation, inspector general, federal employees, counterterrorism, united states attorney
      `,
      1: 'national security, federal',
    }),
  },
} satisfies Partial<Record<TopicKey, Topic>>;
