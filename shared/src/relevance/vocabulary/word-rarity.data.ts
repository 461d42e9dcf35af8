/** Texts that were counted. */
export const TEXTS = 470;

/**
 * The stems of the project's own texts (70 articles, the others postings) by the number of texts that have them,
 * rounded down to steps.
 */
export const STEMS_BY_TEXTS: Record<number, string> = {
  4: `
    accreditation action actually administrator afford air alabama alaska appear asleep attempt bay birth border
    borrow boundary brak broad cabin cargo casino cast century chamber channel chart chemistry chest cleet clest
    colleagu composit contaminat correctional counter criticall deadlin debt deer deploy differenc differently
    display dollar drawer driven due dust evacuat exact exit expert fault fdle feet fil finally food fuel giv
    handler hardwar hazardous hole household ice ignor informant install international interrogation investigativ
    irregular island issu jackson kill knee kscpost landowner leak leash lep library lie lincoln lockout lodg
    magnetometer maryland mayor memory mention metal metropolitan michigan model moment motor motorcycl mpoetc mptsc
    mud nebraska nmlea odd operator opotc outcom owe parish payroll pictur pod pole pot practical pretrial probably
    produc pstc ramp random ray recommend recruiter redact refus reliability relief repayment replacement result
    retire rider ring round sale save scan scienc secret section seiz seizur self shot signatur sink soft southeast
    sovereign specialty squar staf standardiz stood storag strain subdivision subsidy substanc substitut suprem
    surpris surviv television ticket total translat trend tsa typical uncertify unify union unlock vary vote wheel
    whenever wildland win wisconsin younger
  `,
  5: `
    aircraft amendment arizona asid assess azpost backcountry bank barn barricad bill biology bomb bottom boy bus
    busy bystander campground cattl cent claim completeness complicat constitution continu curriculum dark dead
    departur dirt disposal dive divid divorc dry dull election engagement entir exist explanation fatigu figur fine
    frighten govern government handcuff hardest hurry idaho identify injur invest iowa kentucky kid labor ladder
    lane larger latent lean load location love medic messag mid million mind minor montana nineteen notification
    ohio organiz ought overse ownership pawn pend plainly play portabl powwow pric primary privacy promis promot
    provider psychologist quickly rain rapid reconstruct rent river rumor san scrap sector select selectiv sens ship
    shorter shoulder shout sidewalk smell straight suit suppos suppression sure suspicion suspicious tape teacher
    thrift thursday tire touch unpav usual vaccination vandalism voter wall waterfront wet wife
  `,
  6: `
    abus add advancement airfield alert allowanc ankl bite blood bureau captain cit commitment confirm cruelty
    dangerous databas description desert discovery discretion dna drawn drink drov empty examiner farmland firm
    former fraud freedom friend garag gas geography grain grocery hampshir hors idea inform intak interval intoxicat
    inventory isn kennel kin liability loud louisiana mcja medicin men mississippi mix neglect neither nibr official
    operation oregon pack pair patrolman pennsylvania plant politely porch presenc purpos raby ranch rank rarely
    role rooki scor seasonal seldom senior sery sheet slower snowmobil story tag tak tcol top trac trail traveler
    trunk tuesday unannounc veterinarian worth wyom york
  `,
  7: `
    abandon alik aliv approv arrang autopsy beach bear biohazard buse calendar calv carolina challeng checkout
    checkpoint cjtc clearanc compar complex conservation constitutional coordinator curb die emd exactly fact
    fifteen florida haz heat holder hot human inspector key label lawsuit lawyer manhunt mcol meal method mother nam
    narcotic narrativ natural offens otherwis pet piec possibl press probabl proper push reader readiness relocation
    seriously shap shoot sight sixty somewher spent spread ston supper taker texa tight timely trainer user verdict
    whoever wildlif wrot
  `,
  8: `
    accident accredit administration affidavit afternoon agent airlin aloud american anonymous atv audit behavioral
    binder born breath burn cafeteria california caseload certain classify coast colonel colorado commonly
    competitiv concern concert consecutiv consent conversation correct courtesy customer dakota death debrief
    deployment despair differ dinner dishonesty dismissal disturb dozen drop ease elect elevator employ escort exam
    execut expens eye familiarity fee feed fenc festival forensic fund futur gap gate generally grad grader
    graveyard ground gun hallway hid honestly interdiction jailer kansa klec lake laundry leader length lieutenant
    livestock lockdown loos lower manager mexico misdemeanor mount nation neutrality nevada noon notify offender oil
    packag passenger principl procedural recreation reliev repair reservation restorativ retention rhythm rodeo rude
    runaway session settl shelter skip smaller specializ speech spot spous stadium steady strand suicidal sun
    suspect swat taught tenant thirteen tir tonight tool treatment truancy trustworthiness trusty ups urban utah
    vacant view virginia washington weekly worst
  `,
  10: `
    adolescent allegation appearanc argu athletic authoriz availability base blue buy cadet canin careful caus
    character church clery cold comfortabl contraband courthous deal defens dial digital driveway drunk elementary
    entranc everywher eviction exception explorer explosiv extraction facility faculty final flexibl floor fourth
    georgia governor grass growth heard hope illness indian injury inspection instructor intercom interest known lab
    largest low major manner marijuana media medication mission mistak moral ninety ninth observation openly operat
    ordinary panic paperwork partnership perimeter port power precinct properly proud pull recruiting region
    register relevant represent restraint roadsid robbery sat shoplift sort spring stair stalk stranger strength
    suicid swallow swim swing tabl tennesse thought tip traffick traine transit unless validat waiver wave
    withdrawal
  `,
  12: `
    agre airport alcohol announcement argument arm attention bleed box break candidat capitol chair chanc chaplain
    charg childbirth citation cloth commencement common consol coordinat courteous cousin critical crowd cultural
    cup customs damag demonstration detection dignitary disturbanc diversion don drill elder error fbi fewer fish
    flood group head homicid honesty hundr incentiv integrity internal item judg jurisdiction leagu lidar material
    measur middl minnesota monday motorist mountain multi nearly nois north overlap patient permit phas pitman prea
    protest real reason reciprocity regulation remot remov replac retir roll routin sav seal shotgun social south
    specialist spend statewid statistic statut suburb supporter tax telephon terminal trailer trauma trial type
    useful valu violation visitation winter wish workforc yard young
  `,
  15: `
    affair afterward analyst arrival bailiff bar bed believ belong belt block broken camp central chok cjis
    confidentiality corner cpr cut defensiv diseas disput effect eoe everybody fail fall farm fatal favor fight fit
    given gossip gravel greet habit hang hard heart hourly hunt hurt identification incumbent indoor interpreter
    investigator invit july kindly landlord lobby longer los main manag management marin mobil ncic news note nurs
    party permanent preferenc pro protocol publish ranger reconstruction recruitment regional registration reserv
    scenario secur sentenc september serious singl sleep snow sobriety squad sustain text titl trad trespass troubl
    understand upset wander water west women workplac
  `,
  18: `
    account accountability accurat activat announc anywher apart assault authority authorization badg ball boat
    brief commander commercial communication complain conduct counselor country courtroom credit danger dental
    describ different disaster downtown early electronic elsewher encourag english ethic fix flsa graduat
    grandmother great guard handgun hat immediat inspect involv join kit kitchen knock land languag lose meant
    mentor midnight money monthly origin outer packet parent print quarter reach regard religion respons responsibl
    rout season seek separat shorten sro stor supervis tactic threat tone tower try verify visitor weekday wherever
  `,
  22: `
    act adult assessment attorney aviation bag bark begin besid build built carrier classroom clerk clock commission
    commit connect contact cooperat counsel daily data diagram direction disciplin draw eat eighteen ems equal
    exempt explain football forty fto funeral housing independent inmat intermediat interstat justic laboratory
    lawful legal level light limit lock map mostly nuisanc opportunity orientation outdoor pattern perception
    personnel present prevention privat probationary progress promotion protection punctual race radar referenc
    remain responder risk sex situation sound spanish special stressful subpoena sunday switch thirty tow track
    unincorporat warden welfar
  `,
  27: `
    acceptabl administrativ advanc advocat allow assignment association attendanc bad bid bonus building cad card
    career coach collectiv contract cop correction cross cycl decision definition demand detail detention
    differential direct distanc document doq earn effectiv enter entry exercis front hand honest larg lunch
    mandatory matter nearest neighborhood normal overview panel park partner past patienc plain point population
    practic preserv pressur prior professional pursuit quiet rate receiv recruit request resourc rotation roughly
    safe shooter shop similar size spe stolen structur study subject technician telecommunicator testimony typ
    university worker workout youth zone
  `,
  33: `
    accommodation across adjustment animal assist availabl bachelor backup beyond bilingual caller canvass care
    certifiabl child civil clearly climb com comfort command communicat compensatory crew december decid depend desk
    dignity division dui eleven exposur fifth file fourteen grant hall hospital lateral lead leather longevity
    maintain mark master municipal natur non october orally ordinanc overdos page period pick pound prepar
    prosecutor rang rat relationship restrain rotat scal seat seniority sexual shar sometim storm street summer
    tattoo transfer tribal truck visibl window wrong
  `,
  40: `
    accord accru activ ambulanc anniversary annual assistanc bargain basic bicycl budget burglary campus cap cell
    chain choic clinic coffe consider correctabl council cours defin dependent dispatcher education escalation face
    forgiveness general happen hearing hous impair incomplet increas instruction intervention juvenil listen loan
    local log mail naloxon neck number owner parad parental parking prefer premium procedur protectiv question ready
    reasonabl recogniz releas remember repeat rest rifl saturday selection sergeant slow softwar solv speak sponsor
    station status stress submit supervision supervisor teach term travel trust vacancy vacation veteran wait warn
    wear wellness witness worn
  `,
  50: `
    address agreement annually arriv associat attach beat book business calm children civilian collect colleg color
    control copy count coverag defer dispatch exampl fair finish furnish gym highway incident january knowledg
    letter lift liv miss mov national november outsid paper pass pension photograph plat plus prisoner rais
    reimbursement rescu residenc respect responsibility return ride room rule stipend student summary transport vest
    visit welcom
  `,
  60: `
    access advantag alarm alon applicant appointment assign attend center class clear clinician complaint computer
    condition conditional confidential custody disability dog equipment establish everyon felony foot free friday
    function honorabl information life lost match mile move notic personal plan pre problem protect provid regular
    retirement rural salary security short sign sit skill statement stop task testify theft tuition upload valid
    violenc vision volunteer walk watch weapon writing
  `,
  75: `
    bas board body bring chief choos citizenship code degre detectiv domestic door enforc event evidenc firearm game
    hold insuranc investigat jail judgment line link list live mental military neighbor peer perform phon polygraph
    probation property qualify radio requirement scen several sick standard stay treat trooper unit vehicl victim
    video voic
  `,
  90: `
    accept agility area arrest chang city clean community complet conviction cost crim crisis current discharg
    district emergency employment enforcement equivalent evaluation family federal fingerprint fitness forc form
    holiday learn meet member mutual older oral order peac person process program psychological qualification
    resident resum road safety staff support wage weekend
  `,
  110: `
    aid camera case certify clos cover crash criminal date deputy driv driver eligibility essential fill fire
    graduation handl home interview licens offer overtim physical respond review schedul search sheriff small start
    system team town traffic uniform warrant weather
  `,
  135: `
    certificat citizen compensation examination expect field health hir hire history minimum offic policy public
    record run screen send stand willingness
  `,
  165: `
    academy background benefit car carry court diploma drug experienc follow ged investigation medical open serv
    test
  `,
  200: `
    age agency answer certification check county help night onlin paid post requir stat step sworn usa
  `,
  250: `
    duty high law pay servic shift train
  `,
  300: `
    application apply department hour officer patrol polic report school
  `,
};
