/** What the lists of agencies and ZIP codes have wrong or leave out, and who says so. */

/** A county whose listed middle lies in another one, and that has no police of a town to show it. */
export const WRONG_CENTRES = new Set(['NY New York']);

/** Where the mean of the counties misleads: 63°50' N 152° W is the middle of Alaska (US Geological Survey). */
export const MIDDLE_OF_STATE = { AK: { lat: 63.833, lng: -152 } };

/** Counties that share their name with a city of the same state: the list gives them the people of the city. */
export const COUNTED_AS_CITY = new Set([
  'MD Baltimore',
  'VA Bedford',
  'VA Fairfax',
  'VA Franklin',
  'VA Richmond',
  'VA Roanoke',
]);

/** Towns that are the counties named here: their people and their middle are those of the counties. */
export const BOROUGHS = {
  Bronx: 'Bronx',
  Brooklyn: 'Kings',
  Manhattan: 'New York',
  Queens: 'Queens',
  'Staten Island': 'Richmond',
};

/** Large places without a figure in the list. People at the census of 1 April 2020 (US Census Bureau). */
export const PEOPLE_2020 = {
  'CA Ventura': 110_763,
  'GA Athens': 127_315,
  'GA Savannah': 147_780,
  'KY Louisville': 633_045,
  'LA Metairie': 143_507,
  'MD Bethesda': 68_056,
  'MD Silver Spring': 81_015,
  'NC Charlotte': 874_579,
  'NV Carson City': 58_639,
  'NV Las Vegas': 641_903,
  'NY New York': 8_804_190,
  'PA Pittsburgh': 302_971,
  'PR Carolina': 154_815,
  'PR Ponce': 137_491,
  'PR San Juan': 342_259,
  'TN Nashville': 689_447,
  'VA Arlington': 238_643,
};

/** People of the states, the District and the territories at the census of 1 April 2020 (US Census Bureau). */
export const PEOPLE_OF_STATES_2020 = {
  AK: 733_391,
  AL: 5_024_279,
  AR: 3_011_524,
  AS: 49_710,
  AZ: 7_151_502,
  CA: 39_538_223,
  CO: 5_773_714,
  CT: 3_605_944,
  DC: 689_545,
  DE: 989_948,
  FL: 21_538_187,
  GA: 10_711_908,
  GU: 153_836,
  HI: 1_455_271,
  IA: 3_190_369,
  ID: 1_839_106,
  IL: 12_812_508,
  IN: 6_785_528,
  KS: 2_937_880,
  KY: 4_505_836,
  LA: 4_657_757,
  MA: 7_029_917,
  MD: 6_177_224,
  ME: 1_362_359,
  MI: 10_077_331,
  MN: 5_706_494,
  MO: 6_154_913,
  MP: 47_329,
  MS: 2_961_279,
  MT: 1_084_225,
  NC: 10_439_388,
  ND: 779_094,
  NE: 1_961_504,
  NH: 1_377_529,
  NJ: 9_288_994,
  NM: 2_117_522,
  NV: 3_104_614,
  NY: 20_201_249,
  OH: 11_799_448,
  OK: 3_959_353,
  OR: 4_237_256,
  PA: 13_002_700,
  PR: 3_285_874,
  RI: 1_097_379,
  SC: 5_118_425,
  SD: 886_667,
  TN: 6_910_840,
  TX: 29_145_505,
  UT: 3_271_616,
  VA: 8_631_393,
  VI: 87_146,
  VT: 643_077,
  WA: 7_705_281,
  WI: 5_893_718,
  WV: 1_793_716,
  WY: 576_851,
};

/** Census areas of Alaska (2019), which are no boroughs. */
const CENSUS_AREAS =
  /^(Aleutians West|Bethel|Dillingham|Hoonah-Angoon|Kusilvak|Nome|Prince of Wales-Hyder|Valdez-Cordova|Yukon-Koyukuk)$/;

/** A county as people write it: "Prince George's", "McDowell", "St. Lawrence", "DeKalb", "Isle of Wight"; two by their new names. */
export function tidyCounty(county, state) {
  return county
    .replace(/^Wade Hampton$/, 'Kusilvak')
    .replace(/^Shannon$/, (name) => (state === 'SD' ? 'Oglala Lakota' : name))
    .replace(/'S\b/g, "'s")
    .replace(/\bMc([a-z])/g, (_, letter) => `Mc${letter.toUpperCase()}`)
    .replace(/\b(St|Ste)\b(?!\.)/g, '$1.')
    .replace(/\b(And|Of|The|Qui)\b(?!$)/g, (word) => word.toLowerCase())
    .replace(/^De(kalb|soto)$/i, (_, rest) => `De${rest[0].toUpperCase()}${rest.slice(1)}`)
    .replace(/^Dupage$/, 'DuPage')
    .replace(/^Laporte$/, 'LaPorte')
    .replace(/^O'?brien$/i, "O'Brien");
}

/** The county with its kind: "Worth County", "Caddo Parish", "Bethel Census Area". */
export function countyWithKind(county, state) {
  if (state === 'LA') return `${county} Parish`;
  if (state === 'AK') return `${county} ${CENSUS_AREAS.test(county) ? 'Census Area' : 'Borough'}`;
  return `${county} County`;
}

/** An independent city, which is a town here: "Norfolk City"; not "James City" County. */
export const isIndependentCity = (county) => / City$/.test(county) && !/^(James|Charles) City$/.test(county);
