/// The places that are known without an editor's list: countries and territories with their
/// capitals, large regions and seas, and cities that news names in every archive.
///
/// Codes and Arabic names of countries, territories and world regions follow the Unicode Common
/// Locale Data Repository (CLDR, a release between 36 and 41, locale `ar`; © Unicode, Inc., Unicode
/// License v3, https://www.unicode.org/license.txt). Further spellings and the names of capitals
/// are common knowledge, written down here.
///
/// A line is `code | English name | Arabic names`, and for a country `| capital | its names`. The
/// first Arabic name is the one shown. Signs before a name say when it counts, see
/// ``NameConditions``:
///
/// * `=` only in this very spelling,
/// * `@` only after a word that places it (في، مدينة، شمال),
/// * `~` only in an article that names the entity or its country otherwise,
/// * `^` never where it can be the adjective of the word before,
/// * `-` is no name but a phrase, or a word that a particle seems to begin, that means something
///   else: باكرا is not ب + أكرا,
/// * `+` is no name but the code of a country that makes the doubtful names likely.
enum PlaceTable {
  /// ISO 3166-1 code, country, names, capital, names.
  ///
  /// Left out because their names mean something else far more often: Aruba (أروبا, a misspelt
  /// Europe), Jersey, Western Sahara's العيون (eyes) and the Maldives' ماليه (folds onto
  /// «financial»); bare الكونغو and كوريا, which name two countries each; and territories where
  /// nobody lives.
  static let countries = """
    AD | Andorra | أندورا / -باندورا | Andorra la Vella | أندورا لا فيلا
    AE | United Arab Emirates | الإمارات / الإمارات العربية المتحدة / دولة الإمارات العربية المتحدة / دولة الإمارات | Abu Dhabi | أبوظبي / أبو ظبي
    AF | Afghanistan | أفغانستان | Kabul | كابول / ~@كابل
    AG | Antigua and Barbuda | أنتيغوا وبربودا / أنتيغوا وباربودا
    AI | Anguilla | أنغويلا
    AL | Albania | ألبانيا | Tirana | تيرانا
    AM | Armenia | أرمينيا | Yerevan | يريفان
    AO | Angola | أنغولا / أنجولا | Luanda | لواندا
    AQ | Antarctica | أنتاركتيكا / القارة القطبية الجنوبية
    AR | Argentina | الأرجنتين | Buenos Aires | بوينس آيرس / بوينوس آيرس / بوينوس أيرس / بيونس آيرس
    AS | American Samoa | ساموا الأمريكية / ساموا الأميركية
    AT | Austria | النمسا | Vienna | فيينا
    AU | Australia | أستراليا | Canberra | كانبرا / كانبيرا
    AX | Åland Islands | جزر آلاند
    AZ | Azerbaijan | أذربيجان | Baku | باكو
    BA | Bosnia and Herzegovina | البوسنة والهرسك / البوسنة | Sarajevo | سراييفو / ساراييفو
    BB | Barbados | بربادوس / باربادوس | Bridgetown | بريدجتاون
    BD | Bangladesh | بنغلاديش / بنجلاديش / بنغلادش / بنجلادش | Dhaka | دكا / داكا
    BE | Belgium | بلجيكا | Brussels | بروكسل / بروكسيل
    BF | Burkina Faso | بوركينا فاسو / بوركينافاسو | Ouagadougou | واغادوغو / واجادوجو
    BG | Bulgaria | بلغاريا | Sofia | ~صوفيا
    BH | Bahrain | البحرين / مملكة البحرين | Manama | المنامة
    BI | Burundi | بوروندي / بورندي | Gitega | غيتيغا / جيتيجا
    BJ | Benin | @بنين / جمهورية بنين / بينين / -مدرسة بنين / -مدارس بنين / -بنين وبنات | Porto-Novo | بورتو نوفو / بورتونوفو
    BL | Saint Barthélemy | سان بارتليمي / سان بارتيليمي
    BM | Bermuda | برمودا | Hamilton | ~هاميلتون
    BN | Brunei | بروناي / سلطنة بروناي / بروناي دار السلام | Bandar Seri Begawan | بندر سري بكاوان / بندر سيري بيغاوان
    BO | Bolivia | بوليفيا | Sucre | ~سوكري
    BQ | Caribbean Netherlands | هولندا الكاريبية
    BR | Brazil | البرازيل | Brasília | برازيليا
    BS | Bahamas | جزر البهاما / البهاما / الباهاما / جزر الباهاما | Nassau | ناساو
    BT | Bhutan | بوتان / مملكة بوتان | Thimphu | تيمفو / تيمبو
    BW | Botswana | بوتسوانا / بتسوانا | Gaborone | غابورون / جابورون
    BY | Belarus | بيلاروسيا / بيلاروس / جمهورية بيلاروسيا / جمهورية بيلاروس / روسيا البيضاء | Minsk | مينسك
    BZ | Belize | @بليز | Belmopan | بلموبان / بيلموبان
    CA | Canada | كندا | Ottawa | أوتاوا
    CC | Cocos (Keeling) Islands | جزر كوكوس
    CD | Democratic Republic of the Congo | جمهورية الكونغو الديمقراطية / الكونغو الديمقراطية / الكونغو الديموقراطية / جمهورية الكونغو الديموقراطية / الكنغو الديمقراطية / جمهورية الكنغو الديمقراطية / الكونغو كينشاسا | Kinshasa | كينشاسا
    CF | Central African Republic | جمهورية أفريقيا الوسطى / أفريقيا الوسطى | Bangui | بانغي / بانجي / بانغوي
    CG | Republic of the Congo | جمهورية الكونغو / الكونغو برازافيل | Brazzaville | برازافيل
    CH | Switzerland | سويسرا | Bern | ~برن / ~بيرن
    CI | Côte d'Ivoire | ساحل العاج / كوت ديفوار | Yamoussoukro | ياموسوكرو
    CK | Cook Islands | جزر كوك
    CL | Chile | تشيلي / @شيلي | Santiago | ~سانتياغو / ~سانتياجو / -سانتياغو برنابيو / -سانتياجو برنابيو
    CM | Cameroon | الكاميرون | Yaoundé | ياوندي
    CN | China | الصين / جمهورية الصين الشعبية / الصين الشعبية | Beijing | بكين / بيجين
    CO | Colombia | كولومبيا / -جامعة كولومبيا / -مقاطعة كولومبيا / -بريتيش كولومبيا / -كولومبيا البريطانية | Bogotá | بوغوتا / بوجوتا
    CR | Costa Rica | كوستاريكا / كوستا ريكا | San José | ~سان خوسيه / ~سان خوسي
    CU | Cuba | كوبا / -كوبا أمريكا / -كوبا أميركا / -كوبا ليبرتادوريس / -كوبا ديل راي | Havana | هافانا
    CV | Cape Verde | الرأس الأخضر / كاب فيردي | Praia | ~برايا
    CW | Curaçao | كوراساو
    CX | Christmas Island | جزيرة كريسماس / جزيرة الكريسماس
    CY | Cyprus | قبرص | Nicosia | نيقوسيا
    CZ | Czechia | التشيك / جمهورية التشيك / تشيكيا | Prague | براغ
    DE | Germany | ألمانيا / ألمانيا الاتحادية / جمهورية ألمانيا الاتحادية / -ألمانيا الشرقية / -ألمانيا الغربية / -ألمانيا النازية | Berlin | برلين
    DJ | Djibouti | جيبوتي | |
    DK | Denmark | الدنمارك / الدانمارك / الدانمرك / الدنمرك | Copenhagen | كوبنهاغن / كوبنهاجن
    DM | Dominica | دومينيكا | Roseau | ~روسو
    DO | Dominican Republic | جمهورية الدومينيكان / الدومينيكان / الدومنيكان / جمهورية الدومنيكان | Santo Domingo | سانتو دومينغو / سانتو دومينجو
    DZ | Algeria | الجزائر / الجمهورية الجزائرية / الجمهورية الجزائرية الديمقراطية الشعبية | Algiers | الجزائر العاصمة / مدينة الجزائر
    EC | Ecuador | الإكوادور / إكوادور | Quito | كيتو
    EE | Estonia | إستونيا | Tallinn | تالين
    EG | Egypt | مصر / جمهورية مصر العربية / جمهورية مصر | Cairo | القاهرة / -القوة القاهرة / -الظروف القاهرة / -قوة قاهرة
    EH | Western Sahara | ~الصحراء الغربية / +MA / +DZ / +MR
    ER | Eritrea | إريتريا / إرتريا | Asmara | أسمرة / أسمرا
    ES | Spain | إسبانيا | Madrid | مدريد / -ريال مدريد / -الريال مدريد / -أتلتيكو مدريد / -أتليتكو مدريد / -أتلتيكومدريد
    ET | Ethiopia | إثيوبيا | Addis Ababa | أديس أبابا
    FI | Finland | فنلندا | Helsinki | هلسنكي / هيلسنكي
    FJ | Fiji | فيجي / جزر فيجي | Suva | ~سوفا
    FK | Falkland Islands | جزر فوكلاند / جزر الفوكلاند / جزر مالفيناس / جزر فوكلاند جزر مالفيناس | Stanley | ~ستانلي / ~استانلي
    FM | Micronesia | ميكرونيزيا / ولايات ميكرونيزيا المتحدة
    FO | Faroe Islands | جزر فارو / جزر الفارو
    FR | France | فرنسا / الجمهورية الفرنسية | Paris | باريس / -باريس سان جرمان / -باريس سان جيرمان / -باريس هيلتون / -باريس جاكسون
    GA | Gabon | الغابون / الجابون | Libreville | ليبرفيل
    GB | United Kingdom | بريطانيا / المملكة المتحدة / بريطانيا العظمى | London | لندن
    GD | Grenada | غرينادا / جرينادا | St. George's | ~سانت جورجز
    GE | Georgia | جورجيا / -ولاية جورجيا / -جورجيا الأمريكية / -جورجيا الأميركية | Tbilisi | تبليسي / تبيليسي
    GF | French Guiana | غويانا الفرنسية / غيانا الفرنسية
    GG | Guernsey | غيرنزي
    GH | Ghana | غانا | Accra | أكرا / -باكرا
    GI | Gibraltar | جبل طارق / -مضيق جبل طارق
    GL | Greenland | غرينلاند / جرينلاند | Nuuk | ~نوك
    GM | Gambia | غامبيا / جامبيا | Banjul | بانجول / بانغول
    GN | Guinea | غينيا / غينيا كوناكري / -خليج غينيا | Conakry | كوناكري
    GP | Guadeloupe | غوادلوب / جوادلوب
    GQ | Equatorial Guinea | غينيا الاستوائية | Malabo | مالابو
    GR | Greece | اليونان | Athens | أثينا
    GT | Guatemala | غواتيمالا / جواتيمالا | Guatemala City | غواتيمالا سيتي / مدينة غواتيمالا / جواتيمالا سيتي
    GU | Guam | غوام
    GW | Guinea-Bissau | غينيا بيساو | Bissau | ~بيساو
    GY | Guyana | غيانا / غويانا / جويانا | Georgetown | ~جورج تاون / ~جورجتاون
    HK | Hong Kong | هونغ كونغ / هونج كونج / هونغ كونغ الصينية
    HN | Honduras | هندوراس | Tegucigalpa | تيغوسيغالبا / تيجوسيجالبا
    HR | Croatia | كرواتيا | Zagreb | زغرب
    HT | Haiti | هايتي / هاييتي | Port-au-Prince | بورت أو برنس / بور أو برنس
    HU | Hungary | المجر / هنغاريا | Budapest | بودابست
    IC | Canary Islands | جزر الكناري / جزر كناري
    ID | Indonesia | إندونيسيا | Jakarta | جاكرتا
    IE | Ireland | أيرلندا / -أيرلندا الشمالية | Dublin | دبلن
    IL | Israel | إسرائيل
    IM | Isle of Man | جزيرة مان
    IN | India | الهند / جمهورية الهند | New Delhi | نيودلهي / نيو دلهي / دلهي الجديدة
    IQ | Iraq | العراق / جمهورية العراق | Baghdad | بغداد
    IR | Iran | إيران / الجمهورية الإسلامية الإيرانية / جمهورية إيران الإسلامية | Tehran | طهران
    IS | Iceland | آيسلندا | Reykjavík | ريكيافيك
    IT | Italy | إيطاليا | Rome | روما
    JM | Jamaica | جامايكا | Kingston | ~كينغستون / ~كينجستون
    JO | Jordan | الأردن / المملكة الأردنية الهاشمية / المملكة الأردنية | Amman | =عمّان / ~@عمان
    JP | Japan | اليابان | Tokyo | طوكيو
    KE | Kenya | كينيا | Nairobi | نيروبي
    KG | Kyrgyzstan | قيرغيزستان / قرغيزستان / قرغيزيا | Bishkek | بيشكيك / بشكيك / بشكك
    KH | Cambodia | كمبوديا | Phnom Penh | بنوم بنه / بنوم بين
    KI | Kiribati | كيريباتي
    KM | Comoros | جزر القمر | Moroni | موروني
    KN | Saint Kitts and Nevis | سانت كيتس ونيفيس
    KP | North Korea | كوريا الشمالية / جمهورية كوريا الشمالية / جمهورية كوريا الديمقراطية الشعبية / جمهورية كوريا الديموقراطية الشعبية / كوريا الديمقراطية | Pyongyang | بيونغ يانغ / بيونج يانج / بيونغيانغ / بيونجيانج
    KR | South Korea | كوريا الجنوبية / جمهورية كوريا الجنوبية / جمهورية كوريا | Seoul | ~سيول / ~سول / سيؤول
    KW | Kuwait | الكويت / دولة الكويت | Kuwait City | مدينة الكويت / الكويت العاصمة
    KY | Cayman Islands | جزر كايمان / جزر الكايمان
    KZ | Kazakhstan | كازاخستان / كازخستان / كازاكستان | Astana | أستانا / @نور سلطان / -نور سلطان نزارباييف
    LA | Laos | لاوس / -كلاوس | Vientiane | فيانتيان / فينتيان
    LB | Lebanon | لبنان / الجمهورية اللبنانية | Beirut | بيروت
    LC | Saint Lucia | سانت لوسيا
    LI | Liechtenstein | ليختنشتاين / لختنشتاين / ليشتنشتاين | Vaduz | فادوز
    LK | Sri Lanka | سريلانكا / سري لانكا | Colombo | كولومبو
    LR | Liberia | ليبيريا | Monrovia | مونروفيا
    LS | Lesotho | ليسوتو | Maseru | ماسيرو
    LT | Lithuania | ليتوانيا | Vilnius | فيلنيوس
    LU | Luxembourg | لوكسمبورغ / لوكسمبورج
    LV | Latvia | لاتفيا | Riga | ريغا / ~ريجا
    LY | Libya | ليبيا | Tripoli | ~طرابلس / طرابلس الغرب
    MA | Morocco | المغرب / المملكة المغربية / المغرب الأقصى / -صلاة المغرب / -صلاتي المغرب / -صلوات المغرب / -أذان المغرب / -اذان صلاة المغرب / -وقت المغرب / -قبيل المغرب / -بعيد المغرب / -بعد المغرب / -لبعد المغرب / -قبل المغرب / -المغرب والعشاء / -المغرب الإسلامي / -المغرب الأوسط | Rabat | الرباط / -الرباط الصليبي / -الرباط الجانبي / -الرباط الداخلي / -الرباط الخارجي / -الرباط الأمامي / -الرباط المتصالب / -الرباط القدسي / -الرباط الخلفي / -فضل الرباط
    MC | Monaco | موناكو
    MD | Moldova | مولدوفا / مولدافيا | Chișinău | كيشيناو / تشيسيناو / كيشينيف
    ME | Montenegro | ~الجبل الأسود / جمهورية الجبل الأسود / مونتينيغرو / مونتنيغرو / +RS / +HR / +BA / +AL / +MK / +SI / +XK | Podgorica | بودغوريتسا / بودغوريكا / بودجوريتسا
    MF | Saint Martin | @سان مارتن / جزيرة سان مارتن
    MG | Madagascar | مدغشقر | Antananarivo | أنتاناناريفو
    MH | Marshall Islands | جزر مارشال / جزر المارشال | Majuro | ماجورو
    MK | North Macedonia | مقدونيا الشمالية / مقدونيا | Skopje | سكوبي / سكوبيه / سكوبيا
    ML | Mali | @مالي / جمهورية مالي | Bamako | باماكو
    MM | Myanmar | ميانمار / بورما / مينمار | Naypyidaw | نايبيداو / نايبيدو / نايبيتاو
    MN | Mongolia | منغوليا | Ulaanbaatar | أولان باتور / أولانباتور
    MO | Macao | ماكاو / مكاو
    MP | Northern Mariana Islands | جزر ماريانا الشمالية
    MQ | Martinique | المارتينيك / مارتينيك / جزر المارتينيك
    MR | Mauritania | موريتانيا | Nouakchott | نواكشوط
    MS | Montserrat | مونتسيرات / مونتسرات
    MT | Malta | مالطا / مالطة | Valletta | فاليتا
    MU | Mauritius | موريشيوس / الموريشيوس | Port Louis | بورت لويس / بور لويس
    MV | Maldives | جزر المالديف / المالديف
    MW | Malawi | مالاوي / ~ملاوي | Lilongwe | ليلونغوي / ليلونجوي
    MX | Mexico | المكسيك | Mexico City | مكسيكو سيتي / مكسيكو / مكسيكوسيتي / -نيو مكسيكو
    MY | Malaysia | ماليزيا | Kuala Lumpur | كوالالمبور / كوالا لمبور / كوالا لامبور
    MZ | Mozambique | موزمبيق / موزامبيق | Maputo | مابوتو
    NA | Namibia | ناميبيا | Windhoek | ويندهوك
    NC | New Caledonia | كاليدونيا الجديدة | Nouméa | نوميا
    NE | Niger | النيجر / -النيجر كونغوية / -نهر النيجر / -دلتا النيجر | Niamey | نيامي
    NF | Norfolk Island | جزيرة نورفولك
    NG | Nigeria | نيجيريا | Abuja | أبوجا
    NI | Nicaragua | نيكاراغوا / نيكاراجوا | Managua | ماناغوا / ماناجوا
    NL | Netherlands | هولندا | Amsterdam | أمستردام
    NO | Norway | النرويج / النروج | Oslo | أوسلو
    NP | Nepal | نيبال / النيبال | Kathmandu | كاتماندو / كتماندو / كاتمندو
    NR | Nauru | ناورو
    NU | Niue | @نيوي
    NZ | New Zealand | نيوزيلندا / نيوزيلاندا / نيوزلندا / نيوزلاندا | Wellington | ~ولنغتون / ~ويلينغتون / ~ويلنغتون / ~ويلينجتون
    OM | Oman | سلطنة عمان / =عُمان / ~عمان / -بحر عمان / -خليج عمان | Muscat | ~@مسقط / -مسقط رأس / -مسقط رأسه / -مسقط رأسها / -مسقط رأسي / -مسقط راسهم
    PA | Panama | بنما / باناما / -قناة بنما | Panama City | بنما سيتي / مدينة بنما
    PE | Peru | بيرو / البيرو | Lima | ليما
    PF | French Polynesia | بولينيزيا الفرنسية
    PG | Papua New Guinea | بابوا غينيا الجديدة | Port Moresby | بورت مورسبي / بور مورسبي
    PH | Philippines | الفلبين / الفليبين / الفيليبين | Manila | مانيلا
    PK | Pakistan | باكستان | Islamabad | إسلام آباد / إسلام أباد / إسلامآباد
    PL | Poland | بولندا / ~بولونيا | Warsaw | وارسو
    PM | Saint Pierre and Miquelon | سان بيير ومكويلون / سان بيير وميكلون
    PN | Pitcairn Islands | جزر بيتكيرن
    PR | Puerto Rico | بورتوريكو / بويرتوريكو / بورتو ريكو | San Juan | ~سان خوان
    PS | Palestine | فلسطين / الأراضي الفلسطينية / دولة فلسطين | Ramallah | رام الله
    PT | Portugal | البرتغال | Lisbon | لشبونة / -سبورتينغ لشبونة / -سبورتنغ لشبونة / -سبورتينج لشبونة / -بنفيكا لشبونة
    PW | Palau | بالاو
    PY | Paraguay | باراغواي / الباراغواي / باراجواي / الباراجواي / البارغواي | Asunción | أسونسيون
    QA | Qatar | قطر / دولة قطر / -كل قطر / -أي قطر / -قطر عربي / -قطر دائرة / -قطر الدائرة | Doha | الدوحة
    RE | Réunion | ريونيون / روينيون / جزيرة ريونيون
    RO | Romania | رومانيا | Bucharest | بوخارست
    RS | Serbia | صربيا | Belgrade | بلغراد / بلجراد
    RU | Russia | روسيا / روسيا الاتحادية / الاتحاد الروسي | Moscow | موسكو
    RW | Rwanda | رواندا | Kigali | كيغالي / كيجالي
    SA | Saudi Arabia | المملكة العربية السعودية / العربية السعودية / ^السعودية | Riyadh | الرياض
    SB | Solomon Islands | جزر سليمان / جزر سولومون
    SC | Seychelles | سيشل / سيشيل / السيشيل / جزر سيشل / جزر سيشيل / جزر السيشل | Victoria | ~@فيكتوريا
    SD | Sudan | السودان / جمهورية السودان | Khartoum | الخرطوم
    SE | Sweden | السويد | Stockholm | ستوكهولم / استوكهولم
    SG | Singapore | سنغافورة
    SH | Saint Helena | سانت هيلينا
    SI | Slovenia | سلوفينيا | Ljubljana | ليوبليانا / لوبليانا
    SJ | Svalbard and Jan Mayen | سفالبارد وجان ماين / سفالبارد
    SK | Slovakia | سلوفاكيا | Bratislava | براتيسلافا
    SL | Sierra Leone | سيراليون / سيرا ليون | Freetown | فريتاون / فري تاون
    SM | San Marino | سان مارينو
    SN | Senegal | السنغال | Dakar | داكار / دكار
    SO | Somalia | الصومال | Mogadishu | مقديشو / مقديشيو
    SR | Suriname | سورينام | Paramaribo | باراماريبو
    SS | South Sudan | جنوب السودان / دولة جنوب السودان / جمهورية جنوب السودان | Juba | جوبا
    ST | São Tomé and Príncipe | ساو تومي وبرينسيبي / ساو تومي وبرينسيب | São Tomé | ساو تومي
    SV | El Salvador | السلفادور | San Salvador | سان سلفادور
    SX | Sint Maarten | @سانت مارتن / جزيرة سانت مارتن
    SY | Syria | سوريا / ^سورية / الجمهورية العربية السورية | Damascus | دمشق
    SZ | Eswatini | إسواتيني / سوازيلاند / سوازيلند | Mbabane | مبابان / مباباني
    TC | Turks and Caicos Islands | جزر توركس وكايكوس / جزر تركس وكايكوس
    TD | Chad | تشاد | N'Djamena | نجامينا / إنجامينا
    TG | Togo | توغو / توجو | Lomé | ~@لومي
    TH | Thailand | تايلاند / تايلند / تايلندا / تايلاندا | Bangkok | بانكوك
    TJ | Tajikistan | طاجيكستان / طاجكستان | Dushanbe | دوشنبه / دوشانبي / دوشانبه
    TK | Tokelau | توكيلو
    TL | Timor-Leste | تيمور الشرقية / تيمور ليشتي | Dili | ~@ديلي
    TM | Turkmenistan | تركمانستان / تركمنستان | Ashgabat | عشق آباد / أشغابات
    TN | Tunisia | تونس / الجمهورية التونسية | Tunis | تونس العاصمة / مدينة تونس
    TO | Tonga | تونغا / تونجا | Nukuʻalofa | نوكوالوفا
    TR | Turkey | تركيا / الجمهورية التركية | Ankara | أنقرة
    TT | Trinidad and Tobago | ترينيداد وتوباغو / ترينداد وتوباغو / ترينيداد | Port of Spain | بورت أوف سبين
    TV | Tuvalu | توفالو | Funafuti | فونافوتي
    TW | Taiwan | تايوان | Taipei | تايبيه / تايبي / تايبه
    TZ | Tanzania | تنزانيا | Dodoma | دودوما
    UA | Ukraine | أوكرانيا | Kyiv | كييف
    UG | Uganda | أوغندا / أوغاندا | Kampala | كامبالا
    US | United States | الولايات المتحدة / الولايات المتحدة الأمريكية / الولايات المتحدة الأميركية / أمريكا / أميركا | Washington | واشنطن / -واشنطن بوست / -الواشنطن بوست / -واشنطن تايمز / -جورج واشنطن / -دينزل واشنطن
    UY | Uruguay | أوروغواي / أوروجواي / الأوروغواي / الأوروجواي / أورغواي / الأورغواي | Montevideo | مونتفيديو / مونتيفيديو
    UZ | Uzbekistan | أوزبكستان / أوزباكستان | Tashkent | طشقند
    VA | Vatican City | الفاتيكان / دولة الفاتيكان
    VC | Saint Vincent and the Grenadines | سانت فنسنت وجزر غرينادين / سانت فنسنت والغرينادين | Kingstown | ~كينغستاون
    VE | Venezuela | فنزويلا | Caracas | كراكاس / كاراكاس
    VG | British Virgin Islands | جزر فيرجن البريطانية / جزر العذراء البريطانية
    VI | U.S. Virgin Islands | جزر فيرجن التابعة للولايات المتحدة / جزر العذراء الأمريكية
    VN | Vietnam | فيتنام / فييتنام | Hanoi | هانوي
    VU | Vanuatu | فانواتو | Port Vila | بورت فيلا
    WF | Wallis and Futuna | جزر والس وفوتونا
    WS | Samoa | ساموا | Apia | ~أبيا
    XK | Kosovo | كوسوفو | Pristina | بريشتينا
    YE | Yemen | اليمن / الجمهورية اليمنية / -اليمن والبركات / -اليمن والبركة / -اليمن والخير / -اليمن والمسرات / -اليمن والازدهار | Sana'a | صنعاء
    YT | Mayotte | مايوت
    ZA | South Africa | جنوب أفريقيا / جمهورية جنوب أفريقيا / -وسط وجنوب أفريقيا / -شرق وجنوب أفريقيا / -غرب وجنوب أفريقيا | Pretoria | بريتوريا
    ZM | Zambia | زامبيا | Lusaka | لوساكا
    ZW | Zimbabwe | زيمبابوي / زمبابوي | Harare | هراري
    """

  /// UN M49 code where there is one, region, names.
  static let regions = """
    002 | Africa | أفريقيا / القارة السمراء
    003 | North America | أمريكا الشمالية / أميركا الشمالية
    005 | South America | أمريكا الجنوبية / أميركا الجنوبية
    009 | Oceania | أوقيانوسيا / أوقيانيا
    011 | West Africa | غرب أفريقيا / أفريقيا الغربية
    013 | Central America | أمريكا الوسطى / أميركا الوسطى
    014 | East Africa | شرق أفريقيا / أفريقيا الشرقية
    015 | North Africa | شمال أفريقيا / أفريقيا الشمالية / شمالي أفريقيا
    017 | Central Africa | وسط أفريقيا
    018 | Southern Africa | أفريقيا الجنوبية
    019 | Americas | الأمريكتان / الأمريكتين / الأميركتان / الأميركتين
    029 | Caribbean | الكاريبي / البحر الكاريبي / منطقة الكاريبي / جزر الكاريبي
    030 | East Asia | شرق آسيا / شرقي آسيا
    034 | South Asia | جنوب آسيا / جنوبي آسيا
    | Northeast Asia | شمال شرق آسيا / شمال شرقي آسيا
    | Southwest Asia | جنوب غرب آسيا / جنوب غربي آسيا
    | Northwest Africa | شمال غرب أفريقيا / شمال غربي أفريقيا
    | Southwest Africa | جنوب غرب أفريقيا / جنوب غربي أفريقيا
    035 | Southeast Asia | جنوب شرق آسيا / جنوب شرقي آسيا
    039 | Southern Europe | جنوب أوروبا / جنوبي أوروبا / أوروبا الجنوبية
    053 | Australasia | أسترالاسيا
    054 | Melanesia | ميلانيزيا
    061 | Polynesia | بولينيزيا
    142 | Asia | آسيا / -كاسيا / -كاسياس
    143 | Central Asia | آسيا الوسطى / وسط آسيا
    145 | West Asia | غرب آسيا / غربي آسيا
    150 | Europe | أوروبا / أوربا
    151 | Eastern Europe | أوروبا الشرقية / شرق أوروبا / شرقي أوروبا
    154 | Northern Europe | شمال أوروبا / شمالي أوروبا / أوروبا الشمالية
    155 | Western Europe | أوروبا الغربية / غرب أوروبا / غربي أوروبا
    202 | Sub-Saharan Africa | أفريقيا جنوب الصحراء / أفريقيا جنوب الصحراء الكبرى / جنوب الصحراء الكبرى
    419 | Latin America | أمريكا اللاتينية / أميركا اللاتينية
    | Middle East | الشرق الأوسط
    | Near East | الشرق الأدنى
    | Maghreb | المغرب العربي / المغرب الكبير
    | Arabian Peninsula | شبه الجزيرة العربية / شبه جزيرة العرب / الجزيرة العربية
    | Horn of Africa | القرن الأفريقي
    | Balkans | البلقان
    | Caucasus | القوقاز
    | Scandinavia | إسكندنافيا
    | Central Europe | أوروبا الوسطى / وسط أوروبا
    | Northern Ireland | أيرلندا الشمالية
    | England | إنجلترا / إنكلترا
    | Scotland | اسكتلندا / إسكوتلندا / اسكوتلندا
    | Persian Gulf | الخليج العربي / الخليج الفارسي
    | Gulf of Oman | خليج عمان / بحر عمان
    | Red Sea | البحر الأحمر
    | Black Sea | البحر الأسود
    | Caspian Sea | بحر قزوين
    | Mediterranean Sea | البحر المتوسط / البحر الأبيض المتوسط
    | South China Sea | بحر الصين الجنوبي
    | Atlantic Ocean | المحيط الأطلسي / المحيط الأطلنطي
    | Pacific Ocean | المحيط الهادئ / المحيط الهادي
    | Indian Ocean | المحيط الهندي
    | Arctic Ocean | المحيط المتجمد الشمالي
    | Strait of Hormuz | مضيق هرمز
    | Bab al-Mandab | باب المندب / مضيق باب المندب
    | Suez Canal | قناة السويس
    | Panama Canal | قناة بنما
    | West Bank | الضفة الغربية
    | Gaza Strip | قطاع غزة
    | Kurdistan Region | إقليم كردستان / كردستان العراق / إقليم كردستان العراق
    """

  /// Code of the country, city, names. Jerusalem stands without a country.
  static let cities = """
    | Jerusalem | القدس / القدس الشرقية / القدس الغربية / القدس المحتلة
    AE | Dubai | دبي
    AE | Sharjah | الشارقة
    AU | Melbourne | ملبورن / ميلبورن
    AU | Sydney | سيدني
    BI | Bujumbura | بوجومبورا
    BO | La Paz | ~لا باز / ~لاباز
    BR | Rio de Janeiro | ريو دي جانيرو
    BR | São Paulo | ساو باولو / ساوباولو
    CA | Montreal | مونتريال
    CA | Toronto | تورونتو / تورنتو
    CA | Vancouver | فانكوفر
    CH | Geneva | جنيف
    CH | Zurich | زيورخ / زيوريخ
    CI | Abidjan | أبيدجان
    CN | Shanghai | شنغهاي / شانغهاي
    DE | Frankfurt | فرانكفورت / -أينتراخت فرانكفورت
    DE | Hamburg | هامبورغ / هامبورج
    DE | Munich | ميونيخ / ميونخ / -بايرن ميونيخ / -بايرن ميونخ
    EG | Alexandria | الإسكندرية
    EG | Sharm el-Sheikh | شرم الشيخ
    IL | Haifa | حيفا
    IL | Tel Aviv | تل أبيب
    IN | Kolkata | كلكتا / كالكتا
    IN | Mumbai | مومباي / بومباي
    IQ | Basra | البصرة
    IQ | Erbil | أربيل
    IQ | Kirkuk | كركوك
    IT | Milan | ميلانو
    KZ | Almaty | ألماتي / ألما آتا
    LY | Benghazi | بنغازي
    LY | Misrata | مصراتة
    MA | Casablanca | الدار البيضاء
    MA | Marrakesh | مراكش
    MM | Yangon | يانغون / رانغون
    NG | Lagos | لاغوس / لاجوس
    NL | The Hague | لاهاي
    PK | Karachi | كراتشي
    PK | Lahore | لاهور
    PK | Peshawar | بيشاور
    AF | Kandahar | قندهار
    PS | Gaza | غزة
    PS | Nablus | نابلس
    RU | Saint Petersburg | سان بطرسبرغ / سانت بطرسبرغ / سان بطرسبورغ / سانت بطرسبورغ / بطرسبورغ
    RU | Vladivostok | فلاديفوستوك
    SA | Mecca | مكة المكرمة / =مكة
    SA | Medina | المدينة المنورة
    SA | Jeddah | =جدة
    SA | Dammam | الدمام
    SY | Aleppo | =حلب
    TR | Istanbul | إسطنبول / استانبول
    TZ | Dar es Salaam | ~دار السلام
    UA | Kharkiv | خاركيف
    UA | Odesa | أوديسا
    US | Chicago | شيكاغو
    US | Los Angeles | لوس أنجلوس / لوس أنجليس / لوس أنجلس
    US | New York | نيويورك / -نيويورك تايمز / -النيويورك تايمز
    US | San Francisco | سان فرانسيسكو / سان فرنسيسكو
    VN | Ho Chi Minh City | مدينة هو شي منه / هو شي منه / مدينة هو تشي منه
    YE | Aden | عدن / -جنات عدن / -جنة عدن / -خليج عدن
    YE | Taiz | =تعز
    ZA | Cape Town | كيب تاون
    ZA | Johannesburg | جوهانسبرغ / جوهانسبورغ / جوهانسبرج
    """
}
