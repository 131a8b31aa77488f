// Made by tools/generate-places from GeoNames (CC BY 4.0) and the names beside it. Not to be edited here.

export const ZONES = 'Europe/Berlin|America/Toronto|Europe/Rome|Europe/Paris|America/Edmonton|America/Winnipeg|Africa/Tunis|America/Vancouver|America/Halifax|America/Regina|America/St_Johns|America/Moncton|America/Glace_Bay|America/Whitehorse|America/Yellowknife';

/** code|fr|ar|en (empty: as fr) */
export const REGIONS = `
TN.02|Kasserine|القصرين|
TN.03|Kairouan|القيروان|
TN.06|Jendouba|جندوبة|
TN.14|Le Kef|الكاف|El Kef
TN.15|Mahdia|المهدية|
TN.16|Monastir|المنستير|
TN.17|Béja|باجة|
TN.18|Bizerte|بنزرت|
TN.19|Nabeul|نابل|
TN.22|Siliana|سليانة|
TN.23|Sousse|سوسة|
TN.27|Ben Arous|بن عروس|
TN.28|Médenine|مدنين|Medenine
TN.29|Gabès|قابس|
TN.30|Gafsa|قفصة|
TN.31|Kébili|قبلي|Kebili
TN.32|Sfax|صفاقس|
TN.33|Sidi Bouzid|سيدي بوزيد|
TN.34|Tataouine|تطاوين|
TN.35|Tozeur|توزر|
TN.36|Tunis|تونس|
TN.37|Zaghouan|زغوان|
TN.38|Ariana|أريانة|
TN.39|La Manouba|منوبة|Manouba
FR.11|Île-de-France|إيل دو فرانس|
FR.24|Centre-Val de Loire|وسط وادي اللوار|
FR.27|Bourgogne-Franche-Comté|بورغندي فرانش كونته|
FR.28|Normandie|نورماندي|Normandy
FR.32|Hauts-de-France|أو دو فرانس|
FR.44|Grand Est|غراند إيست|
FR.52|Pays de la Loire|باي دو لا لوار|
FR.53|Bretagne|بروتاني|Brittany
FR.75|Nouvelle-Aquitaine|نوفيل أكيتين|
FR.76|Occitanie|أوكسيتانيا|
FR.84|Auvergne-Rhône-Alpes|أوفيرني رون ألب|
FR.93|Provence-Alpes-Côte d'Azur|بروفانس ألب كوت دازور|
FR.94|Corse|كورسيكا|Corsica
IT.01|Abruzzes|أبروتسو|Abruzzo
IT.03|Calabre|كالابريا|Calabria
IT.04|Campanie|كامبانيا|Campania
IT.05|Émilie-Romagne|إميليا رومانيا|Emilia-Romagna
IT.06|Frioul-Vénétie Julienne|فريولي فينيتسيا جوليا|Friuli-Venezia Giulia
IT.07|Latium|لاتسيو|Lazio
IT.08|Ligurie|ليغوريا|Liguria
IT.09|Lombardie|لومبارديا|Lombardy
IT.10|Marches|ماركي|Marche
IT.12|Piémont|بيدمونت|Piedmont
IT.13|Pouilles|بوليا|Apulia
IT.14|Sardaigne|سردينيا|Sardinia
IT.15|Sicile|صقلية|Sicily
IT.16|Toscane|توسكانا|Tuscany
IT.17|Trentin-Haut-Adige|ترينتينو ألتو أديجي|Trentino-Alto Adige
IT.18|Ombrie|أومبريا|Umbria
IT.20|Vénétie|فينيتو|Veneto
DE.01|Bade-Wurtemberg|بادن فورتمبيرغ|Baden-Württemberg
DE.02|Bavière|بافاريا|Bavaria
DE.03|Brême|بريمن|Bremen
DE.04|Hambourg|هامبورغ|Hamburg
DE.05|Hesse|هسن|
DE.06|Basse-Saxe|ساكسونيا السفلى|Lower Saxony
DE.07|Rhénanie-du-Nord-Westphalie|شمال الراين وستفاليا|North Rhine-Westphalia
DE.08|Rhénanie-Palatinat|راينلند بالاتينات|Rhineland-Palatinate
DE.09|Sarre|سارلاند|Saarland
DE.10|Schleswig-Holstein|شلسفيغ هولشتاين|
DE.11|Brandebourg|براندنبورغ|Brandenburg
DE.12|Mecklembourg-Poméranie-Occidentale|مكلنبورغ فوربومرن|Mecklenburg-Western Pomerania
DE.13|Saxe|ساكسونيا|Saxony
DE.14|Saxe-Anhalt|ساكسونيا أنهالت|Saxony-Anhalt
DE.15|Thuringe|تورينغن|Thuringia
DE.16|Berlin|برلين|
CA.01|Alberta|ألبرتا|
CA.02|Colombie-Britannique|كولومبيا البريطانية|British Columbia
CA.03|Manitoba|مانيتوبا|
CA.04|Nouveau-Brunswick|نيو برونزويك|New Brunswick
CA.05|Terre-Neuve-et-Labrador|نيوفاوندلاند ولابرادور|Newfoundland and Labrador
CA.07|Nouvelle-Écosse|نوفا سكوشا|Nova Scotia
CA.08|Ontario|أونتاريو|
CA.09|Île-du-Prince-Édouard|جزيرة الأمير إدوارد|Prince Edward Island
CA.10|Québec|كيبك|Quebec
CA.11|Saskatchewan|ساسكاتشوان|
CA.12|Yukon|يوكون|
CA.13|Territoires du Nord-Ouest|الأقاليم الشمالية الغربية|Northwest Territories
`;

/** id|region|people|lat|lng|number of the zone|fr|ar|en (empty: as fr)|other spellings */
export const TOWNS = `
de-berlin|DE.16|3426400|52.524|13.411|0|Berlin|برلين||
ca-toronto|CA.08|2600000|43.700|-79.416|1|Toronto|تورونتو||
it-rome|IT.07|2318900|41.892|12.511|2|Rome|روما||Roma
fr-paris|FR.11|2138600|48.853|2.349|3|Paris|باريس||
de-hambourg|DE.04|1845200|53.551|9.993|0|Hambourg|هامبورغ|Hamburg|هامبورج
ca-montreal|CA.10|1762900|45.509|-73.588|1|Montréal|مونتريال|Montreal|مونريال
it-milan|IT.09|1371500|45.464|9.190|2|Milan|ميلانو||Milano
de-munich|DE.02|1260400|48.137|11.575|0|Munich|ميونخ||München;ميونيخ
ca-calgary|CA.01|1019900|51.050|-114.085|4|Calgary|كالغاري||كالجاري
ca-edmonton|CA.01|1010900|53.550|-113.469|4|Edmonton|إدمونتون||
de-cologne|DE.07|963400|50.933|6.950|0|Cologne|كولونيا||Köln;Koeln;كولن
it-naples|IT.04|909000|40.852|14.268|2|Naples|نابولي||Napoli
fr-marseille|FR.93|870700|43.297|5.381|3|Marseille|مرسيليا||Marseilles;مارسيليا
it-turin|IT.12|847300|45.070|7.687|2|Turin|تورينو||Torino;تورين
ca-ottawa|CA.08|812100|45.411|-75.698|1|Ottawa|أوتاوا||
ca-winnipeg|CA.03|749600|49.884|-97.147|5|Winnipeg|وينيبيغ||وينيبغ
tn-tunis|TN.36|693200|36.819|10.166|6|Tunis|تونس||Tunis-Ville;تونس العاصمة
ca-mississauga|CA.08|668500|43.579|-79.658|1|Mississauga|ميسيساغا||ميسيسوغا
de-francfort|DE.05|650000|50.116|8.684|0|Francfort|فرانكفورت|Frankfurt|Frankfurt am Main;Francfort-sur-le-Main
it-palerme|IT.15|648300|38.117|13.364|2|Palerme|باليرمو|Palermo|بالرمو
de-stuttgart|DE.01|630300|48.782|9.177|0|Stuttgart|شتوتغارت||شتوتجارت
de-dusseldorf|DE.07|620500|51.222|6.776|0|Düsseldorf|دوسلدورف||Duesseldorf
ca-vancouver|CA.02|600000|49.250|-123.119|7|Vancouver|فانكوفر||
ca-brampton|CA.08|593600|43.683|-79.766|1|Brampton|برامبتون||
de-essen|DE.07|593100|51.457|7.012|0|Essen|إيسن||اسن
de-dortmund|DE.07|588500|51.515|7.466|0|Dortmund|دورتموند||
it-genes|IT.08|580100|44.405|8.944|2|Gênes|جنوة|Genoa|Genova;جنوى
de-dresde|DE.13|556200|51.051|13.738|0|Dresde|دريسدن|Dresden|درسدن
de-breme|DE.03|546500|53.076|8.807|0|Brême|بريمن|Bremen|
ca-quebec|CA.10|531900|46.812|-71.215|1|Québec|مدينة كيبك|Quebec City|كيبيك
fr-lyon|FR.84|523000|45.748|4.847|3|Lyon|ليون||Lyons
ca-hamilton|CA.08|519900|43.250|-79.850|1|Hamilton|هاميلتون||
de-nuremberg|DE.02|515500|49.454|11.078|0|Nuremberg|نورنبرغ||Nürnberg;Nuernberg;نورمبرغ
de-hanovre|DE.06|515100|52.371|9.733|0|Hanovre|هانوفر|Hanover|Hannover
de-leipzig|DE.13|505000|51.340|12.371|0|Leipzig|لايبزيغ||Leipsick;لايبزغ
de-duisbourg|DE.07|504400|51.432|6.765|0|Duisbourg|دويسبورغ|Duisburg|
fr-toulouse|FR.76|493500|43.604|1.444|3|Toulouse|تولوز||
ca-halifax|CA.07|439800|44.643|-63.577|8|Halifax|هاليفاكس||
ca-laval|CA.10|423000|45.570|-73.692|1|Laval|لافال||
ca-surrey|CA.02|395000|49.106|-122.825|7|Surrey|ساري||سري
it-bologne|IT.05|394800|44.494|11.339|2|Bologne|بولونيا|Bologna|
de-bochum|DE.07|385700|51.482|7.216|0|Bochum|بوخوم||
it-florence|IT.16|367200|43.779|11.246|2|Florence|فلورنسا||Firenze;فيرنزي
de-wuppertal|DE.07|360800|51.256|7.148|0|Wuppertal|فوبرتال||
ca-london|CA.08|346800|42.983|-81.233|1|London|لندن||London (Ontario)
fr-nice|FR.93|342700|43.703|7.266|3|Nice|نيس||
de-bielefeld|DE.07|331900|52.033|8.533|0|Bielefeld|بيليفيلد||
de-bonn|DE.07|330600|50.734|7.095|0|Bonn|بون||
ca-markham|CA.08|329000|43.867|-79.266|1|Markham|ماركهام||
fr-nantes|FR.52|318800|47.217|-1.553|3|Nantes|نانت||
it-bari|IT.13|316500|41.121|16.870|2|Bari|باري||
it-catane|IT.15|311600|37.492|15.070|2|Catane|كاتانيا|Catania|قطانية
de-mannheim|DE.01|308000|49.489|8.467|0|Mannheim|مانهايم||
ca-victoria|CA.02|289600|48.436|-123.352|7|Victoria|فيكتوريا||
de-karlsruhe|DE.01|283800|49.009|8.404|0|Karlsruhe|كارلسروه||
de-wiesbaden|DE.05|278600|50.083|8.249|0|Wiesbaden|فيسبادن||
ca-windsor|CA.08|278000|42.300|-83.017|1|Windsor|وندسور||ويندسور
tn-sfax|TN.32|277300|34.741|10.760|6|Sfax|صفاقس||Sfaqes;Safaqis;Sfaks
fr-strasbourg|FR.44|274800|48.584|7.746|3|Strasbourg|ستراسبورغ||Straßburg;ستراسبورج
de-munster|DE.07|270200|51.962|7.626|0|Münster|مونستر||Muenster
de-gelsenkirchen|DE.07|270000|51.505|7.097|0|Gelsenkirchen|غيلسنكيرشن||
de-aix-la-chapelle|DE.07|265200|50.777|6.083|0|Aix-la-Chapelle|آخن|Aachen|
de-monchengladbach|DE.07|261700|51.185|6.442|0|Mönchengladbach|مونشنغلادباخ||Moenchengladbach
fr-bordeaux|FR.75|261000|44.840|-0.581|3|Bordeaux|بوردو||
de-augsbourg|DE.02|259200|48.372|10.899|0|Augsbourg|أوغسبورغ|Augsburg|
it-venise|IT.20|258000|45.437|12.333|2|Venise|البندقية|Venice|Venezia;فينيسيا
it-verone|IT.20|258000|45.430|10.984|2|Vérone|فيرونا|Verona|
ca-kitchener|CA.08|256900|43.425|-80.511|1|Kitchener|كيتشنر||
fr-montpellier|FR.76|248300|43.611|3.876|3|Montpellier|مونبلييه||مونبيلييه
de-chemnitz|DE.13|247200|50.836|12.929|0|Chemnitz|كيمنتس||
de-kiel|DE.10|246600|54.321|10.135|0|Kiel|كيل||
de-brunswick|DE.06|244700|52.266|10.527|0|Brunswick|براونشفايغ||Braunschweig
ca-gatineau|CA.10|242100|45.477|-75.702|1|Gatineau|غاتينو||
de-krefeld|DE.07|238000|51.336|6.554|0|Krefeld|كريفيلد||
de-halle|DE.14|237900|51.482|11.979|0|Halle|هاله||Halle (Saale)
de-magdebourg|DE.14|235800|52.128|11.629|0|Magdebourg|ماغديبورغ|Magdeburg|
fr-lille|FR.32|234500|50.633|3.059|3|Lille|ليل||
ca-longueuil|CA.10|229300|45.531|-73.518|1|Longueuil|لونغوي||لونغويل
fr-rennes|FR.53|220500|48.112|-1.674|3|Rennes|رين||
it-messine|IT.15|219900|38.194|15.553|2|Messine|ميسينا|Messina|مسينة
de-oberhausen|DE.07|219200|51.478|6.862|0|Oberhausen|أوبرهاوزن||
de-mayence|DE.08|217100|49.984|8.279|0|Mayence|ماينتس|Mainz|ماينز
de-fribourg-en-brisgau|DE.01|216000|47.996|7.852|0|Fribourg-en-Brisgau|فرايبورغ|Freiburg|Freiburg im Breisgau
de-erfurt|DE.15|213700|50.979|11.033|0|Erfurt|إرفورت||
de-lubeck|DE.10|212200|53.869|10.687|0|Lübeck|لوبيك||Luebeck
it-trieste|IT.06|204300|45.650|13.777|2|Trieste|تريستي||
it-padoue|IT.20|203700|45.408|11.886|2|Padoue|بادوفا|Padua|Padova
ca-burnaby|CA.02|202800|49.266|-122.953|7|Burnaby|برنابي||
it-brescia|IT.09|200400|45.536|10.215|2|Brescia|بريشا||بريشيا
ca-saskatoon|CA.11|199000|52.132|-106.669|9|Saskatoon|ساسكاتون||
it-tarente|IT.13|198600|40.464|17.247|2|Tarente|تارانتو|Taranto|
ca-richmond|CA.02|198300|49.170|-123.137|7|Richmond|ريتشموند||
de-rostock|DE.12|198300|54.089|12.140|0|Rostock|روستوك||
it-parme|IT.05|198300|44.799|10.326|2|Parme|بارما|Parma|
fr-reims|FR.44|196600|49.265|4.029|3|Reims|رانس||Rheims;ريمس
it-prato|IT.16|195100|43.880|11.097|2|Prato|براتو||
de-kassel|DE.05|194500|51.317|9.500|0|Kassel|كاسل||Cassel
fr-le-havre|FR.28|186000|49.493|0.108|3|Le Havre|لو هافر||لوهافر
it-modene|IT.05|184700|44.648|10.925|2|Modène|مودينا|Modena|
it-reggio-de-calabre|IT.03|182500|38.110|15.661|2|Reggio de Calabre|ريدجو كالابريا|Reggio Calabria|Reggio di Calabria
de-potsdam|DE.11|182100|52.399|13.066|0|Potsdam|بوتسدام||
de-sarrebruck|DE.09|179300|49.233|7.010|0|Sarrebruck|زاربروكن|Saarbrücken|Saarbruecken
fr-saint-etienne|FR.84|176300|45.434|4.390|3|Saint-Étienne|سانت إتيان||سانت اتيان
ca-regina|CA.11|176200|50.450|-104.618|9|Regina|ريجاينا||
it-reggio-d-emilie|IT.05|171900|44.698|10.631|2|Reggio d'Émilie|ريدجو إميليا|Reggio Emilia|Reggio nell'Emilia
fr-toulon|FR.93|168700|43.124|5.928|3|Toulon|تولون||طولون
fr-angers|FR.52|168300|47.472|-0.552|3|Angers|أنجيه||
de-osnabruck|DE.06|166500|52.273|8.050|0|Osnabrück|أوسنابروك||Osnabrueck
tn-sousse|TN.23|164100|35.825|10.637|6|Sousse|سوسة||Soussa;Susa;Sousa
de-ludwigshafen|DE.08|163200|49.481|8.446|0|Ludwigshafen|لودفيغسهافن||
fr-grenoble|FR.84|158600|45.179|5.715|3|Grenoble|غرونوبل||جرونوبل
fr-dijon|FR.27|158000|47.317|5.017|3|Dijon|ديجون||
ca-sudbury|CA.08|157900|46.490|-80.990|1|Sudbury|سدبري||Grand Sudbury;Greater Sudbury
it-livourne|IT.16|157000|43.544|10.326|2|Livourne|ليفورنو|Livorno|Leghorn
it-cagliari|IT.14|149300|39.231|9.119|2|Cagliari|كالياري||
it-rimini|IT.05|148700|44.058|12.565|2|Rimini|ريميني||
fr-nimes|FR.76|148200|43.837|4.358|3|Nîmes|نيم||
fr-clermont-ferrand|FR.84|147900|45.780|3.087|3|Clermont-Ferrand|كليرمون فيران||
fr-aix-en-provence|FR.93|146800|43.528|5.450|3|Aix-en-Provence|إيكس أون بروفانس||آكس أون بروفانس
fr-brest|FR.53|144900|48.390|-4.486|3|Brest|بريست||
fr-le-mans|FR.52|144500|48.002|0.203|3|Le Mans|لو مان||لومان
ca-saguenay|CA.10|143700|48.417|-71.066|1|Saguenay|ساغيني||Chicoutimi
ca-levis|CA.10|143400|46.803|-71.178|1|Lévis|ليفي||
de-heidelberg|DE.01|143300|49.408|8.691|0|Heidelberg|هايدلبرغ||هايدلبيرغ
fr-amiens|FR.32|143100|49.900|2.300|3|Amiens|أميان||
fr-tours|FR.24|141600|47.395|0.704|3|Tours|تور||
fr-limoges|FR.75|141200|45.834|1.248|3|Limoges|ليموج||
de-darmstadt|DE.05|140400|49.872|8.650|0|Darmstadt|دارمشتات||
it-foggia|IT.13|137000|41.458|15.552|2|Foggia|فودجا||
de-wurtzbourg|DE.02|133700|49.794|9.951|0|Wurtzbourg|فورتسبورغ|Würzburg|Wuerzburg
it-ferrare|IT.05|132000|44.838|11.621|2|Ferrare|فيرارا|Ferrara|
fr-villeurbanne|FR.84|131400|45.766|4.880|3|Villeurbanne|فيلوربان||
tn-la-soukra|TN.38|129700|36.877|10.247|6|La Soukra|سكرة||Soukra;Sokra
ca-sherbrooke|CA.10|129400|45.400|-71.899|1|Sherbrooke|شيربروك||
de-ratisbonne|DE.02|129200|49.015|12.102|0|Ratisbonne|ريغنسبورغ|Regensburg|
fr-besancon|FR.27|128400|47.249|6.018|3|Besançon|بيزانسون||
it-salerne|IT.04|125800|40.675|14.793|2|Salerne|ساليرنو|Salerno|سالرنو
it-monza|IT.09|124400|45.580|9.272|2|Monza|مونزا||
fr-metz|FR.44|123900|49.119|6.173|3|Metz|ميتز||
it-syracuse|IT.15|121600|37.075|15.287|2|Syracuse|سيراكوزا||Siracusa;سرقوسة
it-bergame|IT.09|121200|45.696|9.667|2|Bergame|برغامو|Bergamo|بيرغامو
it-trente|IT.17|120700|46.068|11.121|2|Trente|ترينتو|Trento|
de-ulm|DE.01|120500|48.398|9.992|0|Ulm|أولم||
it-perouse|IT.18|120100|43.112|12.389|2|Pérouse|بيروجيا|Perugia|بيروجا
tn-kairouan|TN.03|119800|35.678|10.096|6|Kairouan|القيروان||Qayrawan;Kairwan;Qairouan
ca-trois-rivieres|CA.10|119700|46.345|-72.548|1|Trois-Rivières|تروا ريفيير||Three Rivers
it-pescara|IT.01|119600|42.458|14.203|2|Pescara|بيسكارا||
de-offenbach|DE.05|119200|50.101|8.766|0|Offenbach|أوفنباخ||
fr-orleans|FR.24|116300|47.903|1.904|3|Orléans|أورليان||
tn-bizerte|TN.18|115300|37.274|9.874|6|Bizerte|بنزرت||Bizerta;Banzart;Benzert
fr-rouen|FR.28|114000|49.443|1.099|3|Rouen|روان||
it-vicence|IT.20|112000|45.547|11.547|2|Vicence|فيتشنزا|Vicenza|
ca-terrebonne|CA.10|111600|45.700|-73.647|1|Terrebonne|تيربون||
fr-mulhouse|FR.44|111400|47.752|7.329|3|Mulhouse|ميلوز||Mülhausen;مولوز
fr-montreuil|FR.11|111200|48.864|2.443|3|Montreuil|مونتروي||
fr-perpignan|FR.76|110700|42.698|2.895|3|Perpignan|بيربينيان||
fr-caen|FR.28|110600|49.186|-0.359|3|Caen|كاين||
ca-saint-jean-terre-neuve|CA.05|110500|47.565|-52.709|10|Saint-Jean (Terre-Neuve)|سانت جونز|St. John's|
tn-gabes|TN.29|110100|33.881|10.098|6|Gabès|قابس||Qabis;Kabes;ڨابس
it-pise|IT.16|110000|43.709|10.404|2|Pise|بيزا|Pisa|
tn-sidi-hassine|TN.36|109700|36.756|10.118|6|Sidi Hassine|سيدي حسين||Sidi Hsine;Sidi Hussein;سيدي حسين السيجومي
fr-boulogne-billancourt|FR.11|108800|48.835|2.241|3|Boulogne-Billancourt|بولون بيانكور||
ca-moncton|CA.04|108600|46.095|-64.796|11|Moncton|مونكتون||
ca-thunder-bay|CA.08|107900|48.382|-89.250|1|Thunder Bay|ثاندر باي||
it-bolzano|IT.17|107400|46.491|11.340|2|Bolzano|بولزانو||Bozen
ca-sydney|CA.07|106000|46.135|-60.183|12|Sydney|سيدني||
fr-nancy|FR.44|105100|48.684|6.185|3|Nancy|نانسي||
tn-el-mourouj|TN.27|104500|36.714|10.210|6|El Mourouj|المروج||Mourouj
it-plaisance|IT.05|103600|45.052|9.693|2|Plaisance|بياتشنزا|Piacenza|
it-novare|IT.12|101900|45.447|8.621|2|Novare|نوفارا|Novara|
fr-argenteuil|FR.11|101500|48.948|2.247|3|Argenteuil|أرجنتوي||
it-udine|IT.06|100200|46.069|13.237|2|Udine|أوديني||
de-treves|DE.08|100100|49.756|6.639|0|Trèves|ترير|Trier|
fr-roubaix|FR.32|98800|50.694|3.175|3|Roubaix|روبيه||
fr-tourcoing|FR.32|98700|50.724|3.161|3|Tourcoing|توركوان||
ca-saint-jean-sur-richelieu|CA.10|98000|45.307|-73.263|1|Saint-Jean-sur-Richelieu|سان جان سور ريشيليو||
tn-ariana|TN.38|97700|36.860|10.193|6|Ariana|أريانة||L'Ariana;Aryanah
tn-hammamet|TN.19|97600|36.400|10.617|6|Hammamet|الحمامات||Yasmine Hammamet;ياسمين الحمامات
fr-saint-denis|FR.11|96100|48.936|2.354|3|Saint-Denis|سان دوني||سان دني
tn-raoued|TN.38|95000|36.895|10.186|6|Raoued|رواد||Rawad;Raouad
it-la-spezia|IT.08|93300|44.103|9.824|2|La Spezia|لا سبيتسيا||
tn-la-marsa|TN.36|93000|36.878|10.325|6|La Marsa|المرسى||El Marsa
it-sassari|IT.14|91900|40.726|8.556|2|Sassari|ساساري||
it-ancone|IT.10|90000|43.594|13.503|2|Ancône|أنكونا|Ancona|
tn-mnihla|TN.38|89900|36.848|10.111|6|Mnihla|المنيهلة||M'nihla;Mnihila
fr-avignon|FR.93|89800|43.948|4.809|3|Avignon|أفينيون||
fr-asnieres-sur-seine|FR.11|86700|48.917|2.283|3|Asnières-sur-Seine|أنيير سور سين||
fr-nanterre|FR.11|86700|48.892|2.207|3|Nanterre|نانتير||
fr-poitiers|FR.75|86000|46.583|0.343|3|Poitiers|بواتييه||
it-trevise|IT.20|85800|45.667|12.242|2|Trévise|تريفيزو|Treviso|
fr-versailles|FR.11|85400|48.804|2.134|3|Versailles|فرساي||فيرساي
fr-courbevoie|FR.11|85200|48.897|2.257|3|Courbevoie|كوربفوا||La Défense
fr-creteil|FR.11|84800|48.793|2.466|3|Créteil|كريتاي||
tn-ettadhamen|TN.38|84300|36.832|10.110|6|Ettadhamen|حي التضامن||Cité Ettadhamen;Tadhamen;التضامن
tn-douar-hicher|TN.39|84100|36.827|10.090|6|Douar Hicher|دوار هيشر||Douar Hichar
fr-pau|FR.75|82700|43.311|-0.356|3|Pau|بو||
fr-colombes|FR.11|82300|48.919|2.254|3|Colombes|كولومب||
tn-kasserine|TN.02|82000|35.168|8.837|6|Kasserine|القصرين||Gasrine;Qasrine
tn-gafsa|TN.30|81200|34.425|8.784|6|Gafsa|قفصة||Qafsa;ڨفصة
fr-vitry-sur-seine|FR.11|81000|48.787|2.403|3|Vitry-sur-Seine|فيتري سور سين||
it-ravenne|IT.05|80900|44.413|12.201|2|Ravenne|رافينا|Ravenna|
fr-aulnay-sous-bois|FR.11|80600|48.938|2.494|3|Aulnay-sous-Bois|أولناي سو بوا||
tn-la-goulette|TN.36|79800|36.818|10.305|6|La Goulette|حلق الوادي||Halk el Oued;Halq el Oued
tn-zarzis|TN.28|79300|33.504|11.112|6|Zarzis|جرجيس||Jarjis
it-marsala|IT.15|77900|37.799|12.437|2|Marsala|مارسالا||
fr-la-rochelle|FR.75|76800|46.163|-1.152|3|La Rochelle|لا روشيل||
fr-champigny-sur-marne|FR.11|76700|48.816|2.494|3|Champigny-sur-Marne|شامبيني سور مارن||
fr-rueil-malmaison|FR.11|76600|48.877|2.190|3|Rueil-Malmaison|رويل مالميزون||
fr-antibes|FR.93|76400|43.581|7.125|3|Antibes|أنتيب||
it-latina|IT.07|76300|41.466|12.904|2|Latina|لاتينا||
tn-ben-arous|TN.27|74900|36.755|10.222|6|Ben Arous|بن عروس||Bin Arous
tn-fouchana|TN.27|74900|36.700|10.168|6|Fouchana|فوشانة||
fr-cannes|FR.93|74500|43.551|7.013|3|Cannes|كان||
fr-calais|FR.32|74400|50.952|1.856|3|Calais|كاليه||
it-raguse|IT.15|74300|36.926|14.724|2|Raguse|راغوزا|Ragusa|
fr-beziers|FR.76|74100|43.341|3.214|3|Béziers|بيزييه||
tn-le-kram|TN.36|74100|36.836|10.316|6|Le Kram|الكرم||El Kram;Kram
ca-red-deer|CA.01|73600|52.267|-113.802|4|Red Deer|رد دير||
tn-el-hamma|TN.29|73500|33.892|9.796|6|El Hamma|الحامة||Hamma de Gabès;حامة قابس
tn-msaken|TN.23|73000|35.729|10.581|6|Msaken|مساكن||M'saken;Masakin
it-caserte|IT.04|72800|41.073|14.332|2|Caserte|كازيرتا|Caserta|
tn-le-bardo|TN.36|72000|36.811|10.135|6|Le Bardo|باردو||
tn-monastir|TN.16|71500|35.778|10.826|6|Monastir|المنستير||Mestir;Mounastir
fr-dunkerque|FR.32|71300|51.034|2.377|3|Dunkerque|دنكيرك|Dunkirk|Dunkerk;دونكيرك
fr-aubervilliers|FR.11|70900|48.917|2.383|3|Aubervilliers|أوبرفيلييه||
ca-brossard|CA.10|69600|45.450|-73.466|1|Brossard|بروسار||
fr-bourges|FR.24|68000|47.083|2.400|3|Bourges|بورج||
ca-saint-john|CA.04|67600|45.271|-66.056|11|Saint John|سانت جون||
it-trapani|IT.15|67500|38.018|12.536|2|Trapani|تراباني||طرابنش
tn-mohamedia|TN.27|66600|36.674|10.156|6|Mohamedia|المحمدية||La Mohammedia;Mohammedia
ca-granby|CA.10|66200|45.400|-72.732|1|Granby|غرانبي||
fr-colmar|FR.44|65400|48.081|7.356|3|Colmar|كولمار||
fr-valence|FR.84|63900|44.926|4.910|3|Valence|فالونس||
ca-fredericton|CA.04|63100|45.945|-66.666|11|Fredericton|فريدريكتون||
tn-houmt-souk|TN.28|62600|33.876|10.857|6|Houmt Souk|حومة السوق||Djerba;Jerba;Djerba Houmt Souk;جربة;جربة حومة السوق
tn-tataouine|TN.34|62600|32.930|10.452|6|Tataouine|تطاوين||Tatahouine;Foum Tataouine
fr-drancy|FR.11|62500|48.926|2.445|3|Drancy|درانسي||
fr-noisy-le-grand|FR.11|62400|48.850|2.563|3|Noisy-le-Grand|نوازي لو غران||
fr-la-seyne-sur-mer|FR.93|62300|43.103|5.878|3|La Seyne-sur-Mer|لا سين سور مير||
fr-levallois-perret|FR.11|62200|48.894|2.289|3|Levallois-Perret|لوفالوا بيريه||
tn-medenine|TN.28|61700|33.355|10.505|6|Médenine|مدنين|Medenine|Mednine
fr-chambery|FR.84|61600|45.566|5.921|3|Chambéry|شامبيري||
fr-troyes|FR.44|60800|48.301|4.085|3|Troyes|تروا||
tn-rades|TN.27|60000|36.769|10.275|6|Radès|رادس||
de-russelsheim|DE.05|59700|49.990|8.423|0|Rüsselsheim|روسلسهايم||Ruesselsheim
ca-drummondville|CA.10|59500|45.883|-72.482|1|Drummondville|دراموندفيل||
tn-kelibia|TN.19|58500|36.848|11.094|6|Kélibia|قليبية||Klibia;Qlibia
fr-sarcelles|FR.11|58000|48.997|2.378|3|Sarcelles|سارسيل||
tn-ben-gardane|TN.28|58000|33.138|11.220|6|Ben Gardane|بن قردان||Ben Guerdane;بن ڨردان
fr-ivry-sur-seine|FR.11|57900|48.816|2.385|3|Ivry-sur-Seine|إيفري سور سين||
fr-cergy|FR.11|57600|49.036|2.076|3|Cergy|سيرجي||
fr-venissieux|FR.84|57600|45.697|4.886|3|Vénissieux|فينيسيو||
fr-clichy|FR.11|57500|48.900|2.310|3|Clichy|كليشي||
tn-beja|TN.17|57200|36.726|9.182|6|Béja|باجة||Baja;Bedja
tn-moknine|TN.16|57100|35.633|10.900|6|Moknine|المكنين||Meknine
tn-nabeul|TN.19|56400|36.456|10.738|6|Nabeul|نابل||Nabul
tn-sakiet-eddaier|TN.32|55000|34.794|10.806|6|Sakiet Eddaïer|ساقية الداير||Sakiet Eddayer
tn-menzel-bourguiba|TN.18|54500|37.154|9.786|6|Menzel Bourguiba|منزل بورقيبة||Ferryville
fr-ajaccio|FR.94|54400|41.919|8.738|3|Ajaccio|أجاكسيو||
fr-vannes|FR.53|54000|47.657|-2.762|3|Vannes|فان||
fr-meaux|FR.11|53800|48.960|2.879|3|Meaux|مو||
tn-sakiet-ezzit|TN.32|53400|34.802|10.764|6|Sakiet Ezzit|ساقية الزيت||Sakiet Ezzite
fr-pantin|FR.11|52900|48.894|2.409|3|Pantin|بانتان||
fr-evry|FR.11|51900|48.633|2.440|3|Évry|إيفري كوركورون||Évry-Courcouronnes
it-mazara-del-vallo|IT.15|51500|37.655|12.590|2|Mazara del Vallo|مازارا ديل فالو||Mazara
tn-jendouba|TN.06|51400|36.501|8.780|6|Jendouba|جندوبة||Souk El Arba
tn-kalaa-kebira|TN.23|51200|35.873|10.537|6|Kalâa Kebira|القلعة الكبرى||Kalaa El Kebira;Kelaa Kebira
it-vittoria|IT.15|50900|36.952|14.528|2|Vittoria|فيتوريا||
fr-narbonne|FR.76|50800|43.184|3.001|3|Narbonne|ناربون||
tn-jemmal|TN.16|50300|35.622|10.757|6|Jemmal|جمال||Djemmal;Jammal
tn-ksar-hellal|TN.16|49400|35.648|10.890|6|Ksar Hellal|قصر هلال||Ksar Hlel
fr-annecy|FR.84|49200|45.909|6.126|3|Annecy|آنسي||
fr-bondy|FR.11|48300|48.902|2.489|3|Bondy|بوندي||
fr-villejuif|FR.11|48000|48.794|2.360|3|Villejuif|فيلجويف||
tn-le-kef|TN.14|48000|36.174|8.705|6|Le Kef|الكاف|El Kef|Kef
tn-hammam-lif|TN.27|47800|36.729|10.342|6|Hammam Lif|حمام الأنف||Hammam-Lif;Hamam Lif
fr-grasse|FR.93|47600|43.658|6.925|3|Grasse|غراس||
it-civitavecchia|IT.07|47500|42.093|11.797|2|Civitavecchia|تشيفيتافيكيا||
tn-oued-ellil|TN.39|47100|36.834|10.041|6|Oued Ellil|وادي الليل||Oued Lill
fr-epinay-sur-seine|FR.11|46100|48.953|2.315|3|Épinay-sur-Seine|إيبيناي سور سين||
tn-mahdia|TN.15|46000|35.505|11.062|6|Mahdia|المهدية||Mehdia
fr-bobigny|FR.11|45000|48.910|2.450|3|Bobigny|بوبيني||
fr-bayonne|FR.75|44400|43.493|-1.473|3|Bayonne|بايون||
fr-mantes-la-jolie|FR.11|44300|48.990|1.717|3|Mantes-la-Jolie|مانت لا جولي||
fr-gennevilliers|FR.11|42300|48.933|2.300|3|Gennevilliers|جانفيلييه||
ca-rimouski|CA.10|42200|48.449|-68.524|1|Rimouski|ريموسكي||
tn-dar-chaabane|TN.19|42100|36.468|10.752|6|Dar Chaabane|دار شعبان||Dar Chaabane El Fehri;دار شعبان الفهري
tn-sidi-bouzid|TN.33|42100|35.038|9.485|6|Sidi Bouzid|سيدي بوزيد||Sidi Bou Zid
fr-bastia|FR.94|41000|42.702|9.451|3|Bastia|باستيا||
tn-boumhel|TN.27|40100|36.725|10.235|6|Boumhel|بومهل||Bou Mhel;بومهل البساتين
tn-soliman|TN.19|39000|36.696|10.492|6|Soliman|سليمان||Slimen
ca-charlottetown|CA.09|38800|46.235|-63.126|8|Charlottetown|شارلوت تاون||
fr-massy|FR.11|38800|48.727|2.283|3|Massy|ماسي||
fr-vitrolles|FR.93|38600|43.460|5.249|3|Vitrolles|فيترول||
tn-metlaoui|TN.30|38600|34.321|8.402|6|Métlaoui|المتلوي||Mitlawi
fr-lens|FR.32|38300|50.433|2.828|3|Lens|لانس||
fr-vaulx-en-velin|FR.84|37500|45.787|4.925|3|Vaulx-en-Velin|فو أون فولان||
tn-teboulba|TN.16|37500|35.640|10.967|6|Téboulba|طبلبة||
tn-menzel-temime|TN.19|37000|36.782|10.988|6|Menzel Temime|منزل تميم||Menzel Tmim
tn-ksour-essef|TN.15|36300|35.418|10.995|6|Ksour Essef|قصور الساف||Ksour Essaf
tn-tozeur|TN.35|34900|33.920|8.134|6|Tozeur|توزر||Touzeur
it-fiumicino|IT.07|34600|41.771|12.237|2|Fiumicino|فيوميتشينو||
tn-hammam-sousse|TN.23|33800|35.861|10.603|6|Hammam Sousse|حمام سوسة||
tn-gremda|TN.32|33700|34.791|10.721|6|Gremda|قرمدة||Qarmada;ڨرمدة
tn-el-ksar|TN.30|33600|34.399|8.804|6|El Ksar|القصر||Ksar Gafsa;قصر قفصة
tn-korba|TN.19|33600|36.579|10.859|6|Korba|قربة||Qorba
fr-bagnolet|FR.11|33500|48.867|2.417|3|Bagnolet|بانيوليه||
tn-kalaa-seghira|TN.23|33500|35.822|10.557|6|Kalâa Seghira|القلعة الصغرى||Kalaa Sghira;Kalaa Srira
tn-mornag|TN.27|33400|36.679|10.292|6|Mornag|مرناق||Mornèg
fr-stains|FR.11|32600|48.950|2.383|3|Stains|ستان||
it-agrigente|IT.15|32500|37.311|13.577|2|Agrigente|أغريجنتو|Agrigento|
tn-midoun|TN.28|32000|33.808|10.992|6|Midoun|ميدون||Djerba Midoun;Jerba Midoun;جربة ميدون
tn-ezzahra|TN.27|31800|36.746|10.308|6|Ezzahra|الزهراء||Ez-Zahra
tn-mateur|TN.18|31000|37.040|9.666|6|Mateur|ماطر||
fr-trappes|FR.11|28400|48.774|2.018|3|Trappes|تراب||
ca-whitehorse|CA.12|28200|60.716|-135.054|13|Whitehorse|وايت هورس||
tn-douz|TN.31|28100|33.466|9.020|6|Douz|دوز||
tn-ghannouch|TN.29|28100|33.941|10.064|6|Ghannouch|غنوش||Ghannouche
tn-tebourba|TN.39|28000|36.829|9.839|6|Tebourba|طبربة||
tn-jedaida|TN.39|27000|36.831|9.924|6|Jedaida|الجديدة||Jedeïda;El Jedeida
tn-redeyef|TN.30|27000|34.383|8.155|6|Redeyef|الرديف||Rdeyef
tn-siliana|TN.22|27000|36.085|9.371|6|Siliana|سليانة||
tn-feriana|TN.02|26900|34.945|8.568|6|Fériana|فريانة||
tn-megrine|TN.27|26700|36.769|10.236|6|Mégrine|مقرين||
tn-ras-jebel|TN.18|26500|37.216|10.125|6|Ras Jebel|رأس الجبل||Ras El Djebel
tn-sbeitla|TN.02|26300|35.232|9.123|6|Sbeïtla|سبيطلة||Sufetula
tn-grombalia|TN.19|25000|36.599|10.500|6|Grombalia|قرمبالية||Krombalia;ڨرمبالية
tn-la-manouba|TN.39|24900|36.810|10.096|6|La Manouba|منوبة|Manouba|
tn-den-den|TN.39|24700|36.808|10.111|6|Den Den|الدندان||Denden
tn-moulares|TN.30|24500|34.489|8.269|6|Moularès|أم العرائس|Oum El Araies|Oum Larayes;Mouleres
tn-ajim|TN.28|24000|33.726|10.757|6|Ajim|أجيم||Djerba Ajim;Jerba Ajim;جربة أجيم
tn-el-fahs|TN.37|23600|36.374|9.907|6|El Fahs|الفحص||Pont du Fahs
tn-takelsa|TN.19|22200|36.783|10.633|6|Takelsa|تاكلسة||
tn-nefta|TN.35|21700|33.873|7.878|6|Nefta|نفطة||
tn-chebba|TN.15|21600|35.237|11.115|6|Chebba|الشابة||La Chebba
tn-menzel-jemil|TN.18|21500|37.236|9.914|6|Menzel Jemil|منزل جميل||Menzel Djemil
fr-orly|FR.11|20500|48.748|2.393|3|Orly|أورلي||
ca-yellowknife|CA.13|20300|62.454|-114.372|14|Yellowknife|يلونايف||
tn-bou-salem|TN.06|20100|36.607|8.970|6|Bou Salem|بوسالم||
tn-medjez-el-bab|TN.17|20100|36.650|9.612|6|Medjez El Bab|مجاز الباب||Mjez El Bab
tn-akouda|TN.23|20000|35.869|10.565|6|Akouda|أكودة||
tn-el-jem|TN.15|20000|35.300|10.717|6|El Jem|الجم||El Djem
tn-kebili|TN.31|19900|33.704|8.969|6|Kébili|قبلي|Kebili|Gbelli
tn-ghardimaou|TN.06|19600|36.448|8.441|6|Ghardimaou|غار الدماء||
tn-tajerouine|TN.14|19400|35.892|8.553|6|Tajerouine|تاجروين||
tn-tinja|TN.18|19200|37.160|9.761|6|Tinja|تينجة||Tindja
tn-menzel-abderrahmane|TN.18|19100|37.237|9.863|6|Menzel Abderrahmane|منزل عبد الرحمان||Menzel Abderhaman
tn-menzel-bouzelfa|TN.19|18600|36.683|10.584|6|Menzel Bouzelfa|منزل بوزلفة||Menzel Bou Zelfa
tn-ouardanine|TN.16|18300|35.709|10.674|6|Ouardanine|الوردانين||Ouerdanine
tn-thala|TN.02|18200|35.572|8.670|6|Thala|تالة||
tn-beni-khiar|TN.19|18000|36.469|10.782|6|Béni Khiar|بني خيار||
tn-souk-lahad|TN.31|18000|33.776|8.860|6|Souk Lahad|سوق الأحد||Souk El Ahad
tn-bekalta|TN.16|17900|35.617|10.995|6|Bekalta|البقالطة||Bkalta
tn-borj-cedria|TN.27|17000|36.697|10.387|6|Borj Cédria|برج السدرية||
tn-zaouiet-sousse|TN.23|17000|35.786|10.627|6|Zaouiet Sousse|زاوية سوسة||
tn-zaghouan|TN.37|16900|36.403|10.143|6|Zaghouan|زغوان||
tn-el-alia|TN.18|16100|37.169|10.035|6|El Alia|العالية||
tn-mornaguia|TN.39|16000|36.759|10.017|6|Mornaguia|المرناقية||La Mornaghia
tn-zeramdine|TN.16|16000|35.575|10.735|6|Zéramdine|زرمدين||
tn-carthage|TN.36|15900|36.861|10.332|6|Carthage|قرطاج||Qartaj
tn-mahres|TN.32|15800|34.528|10.501|6|Mahrès|المحرس||Mahares
tn-chenini-nahal|TN.29|15500|33.872|10.055|6|Chenini Nahal|شنني النحال||
tn-kerkennah|TN.32|15500|34.709|11.215|6|Kerkennah|قرقنة||Îles Kerkennah;Remla;Kerkenah;الرملة
tn-kalaat-el-andalous|TN.38|15300|37.063|10.118|6|Kalâat El Andalous|قلعة الأندلس||Kalaat Landalous
tn-meknassy|TN.33|15300|34.604|9.608|6|Meknassy|المكناسي||Maknassy
tn-sidi-thabet|TN.38|15000|36.910|10.042|6|Sidi Thabet|سيدي ثابت||
tn-el-guettar|TN.30|14700|34.336|8.950|6|El Guettar|القطار||
tn-khniss|TN.16|14500|35.717|10.817|6|Khniss|خنيس||
tn-makthar|TN.22|14500|35.858|9.201|6|Makthar|مكثر||Maktar
tn-erriadh|TN.28|14400|33.821|10.854|6|Erriadh|الرياض||Djerba Erriadh;Hara Sghira;جربة الرياض
tn-sahline|TN.16|13800|35.752|10.711|6|Sahline|الساحلين||
tn-tabarka|TN.06|13700|36.954|8.758|6|Tabarka|طبرقة||
tn-dahmani|TN.14|13600|35.944|8.828|6|Dahmani|الدهماني||Ebba Ksour
tn-testour|TN.17|13400|36.551|9.443|6|Testour|تستور||
tn-ksibet-el-mediouni|TN.16|13100|35.686|10.843|6|Ksibet El Médiouni|قصيبة المديوني||
tn-messaadine|TN.23|13000|35.764|10.597|6|Messaadine|المسعدين||
tn-sayada|TN.16|13000|35.669|10.892|6|Sayada|صيادة||
tn-mdhilla|TN.30|12800|34.251|8.747|6|Mdhilla|المظيلة||M'dhilla
tn-teboursouk|TN.17|12700|36.457|9.248|6|Téboursouk|تبرسق||
tn-agareb|TN.32|12600|34.741|10.525|6|Agareb|عقارب||
tn-enfidha|TN.23|12500|36.135|10.381|6|Enfidha|النفيضة||Enfida
tn-bembla|TN.16|12400|35.700|10.800|6|Bembla|بنبلة||
tn-bou-argoub|TN.19|12300|36.539|10.551|6|Bou Argoub|بوعرقوب||
tn-bou-arada|TN.22|12200|36.353|9.622|6|Bou Arada|بوعرادة||
tn-le-sers|TN.14|12100|36.076|9.021|6|Le Sers|السرس||Essers
tn-bennane|TN.16|12000|35.675|10.836|6|Bennane|بنان||
tn-hajeb-el-ayoun|TN.03|12000|35.396|9.544|6|Hajeb El Ayoun|حاجب العيون||
tn-rejiche|TN.15|12000|35.467|11.038|6|Rejiche|رجيش||
tn-skhira|TN.32|11900|34.299|10.070|6|Skhira|الصخيرة||La Skhira
tn-beni-khalled|TN.19|11300|36.650|10.590|6|Béni Khalled|بني خلاد||
tn-mareth|TN.29|11200|33.618|10.285|6|Mareth|مارث||
tn-ain-draham|TN.06|10900|36.779|8.687|6|Aïn Draham|عين دراهم|Ain Draham|
tn-ghomrassen|TN.34|10900|33.059|10.337|6|Ghomrassen|غمراسن||
tn-jerissa|TN.14|10600|35.845|8.630|6|Jérissa|الجريصة||
tn-ghar-el-melh|TN.18|10500|37.169|10.191|6|Ghar El Melh|غار الملح||Porto Farina
tn-metouia|TN.29|10400|33.959|9.996|6|Métouia|المطوية||
tn-bouficha|TN.23|10300|36.300|10.455|6|Bouficha|بوفيشة||
tn-gaafour|TN.22|10300|36.320|9.324|6|Gaâfour|قعفور||
tn-oueslatia|TN.03|10000|35.848|9.589|6|Oueslatia|الوسلاتية||
tn-rafraf|TN.18|9900|37.190|10.184|6|Rafraf|رفراف||
tn-regueb|TN.33|9800|34.859|9.787|6|Regueb|الرقاب||
tn-oudhref|TN.29|9700|33.983|9.970|6|Oudhref|وذرف||
tn-thelepte|TN.02|9700|34.978|8.593|6|Thélepte|تلابت||
tn-tazarka|TN.19|9500|36.554|10.839|6|Tazarka|تازركة||
tn-el-haouaria|TN.19|9300|37.050|11.014|6|El Haouaria|الهوارية||
tn-zriba|TN.37|9000|36.343|10.249|6|Zriba|الزريبة||Hammam Zriba
tn-sidi-bou-ali|TN.23|8900|35.957|10.473|6|Sidi Bou Ali|سيدي بوعلي||
tn-beni-hassen|TN.16|8800|35.567|10.809|6|Béni Hassen|بني حسان||
tn-haffouz|TN.03|8500|35.632|9.676|6|Haffouz|حفوز||
tn-degache|TN.35|8100|33.976|8.208|6|Degache|دقاش||Deguech
tn-bouhajla|TN.03|8000|35.397|10.048|6|Bouhajla|بوحجلة||Bou Hajla
tn-hammam-ghezeze|TN.19|8000|36.875|11.108|6|Hammam Ghezèze|حمام الأغزاز||Hammam Laghzaz
tn-maamoura|TN.19|8000|36.465|10.806|6|Maâmoura|المعمورة||
tn-somaa|TN.19|8000|36.544|10.781|6|Somâa|الصمعة||
tn-sened|TN.30|7900|34.463|9.264|6|Sened|السند||
tn-borj-el-amri|TN.39|7700|36.713|9.882|6|Borj El Amri|برج العامري||
tn-le-krib|TN.22|7700|36.328|9.136|6|Le Krib|الكريب||
tn-sidi-alouane|TN.15|7600|35.375|10.939|6|Sidi Alouane|سيدي علوان||
tn-hammet-jerid|TN.35|7500|34.012|8.153|6|Hammet Jerid|حامة الجريد||El Hamma du Jérid
tn-hergla|TN.23|7400|36.030|10.509|6|Hergla|هرقلة||
tn-metline|TN.18|7400|37.245|10.050|6|Métline|الماتلين||
tn-mezzouna|TN.33|7400|34.578|9.842|6|Mezzouna|المزونة||
tn-sidi-ali-ben-aoun|TN.33|7400|34.853|9.144|6|Sidi Ali Ben Aoun|سيدي علي بن عون||
tn-el-golaa|TN.31|7200|33.485|9.007|6|El Golâa|القلعة||
tn-jebiniana|TN.32|7200|35.035|10.908|6|Jebiniana|جبنيانة||Djebeniana
tn-sbikha|TN.03|7100|35.933|10.021|6|Sbikha|السبيخة||
tn-el-hencha|TN.32|7000|35.122|10.742|6|El Hencha|الحنشة||
tn-menzel-bouzaiane|TN.33|7000|34.573|9.426|6|Menzel Bouzaiane|منزل بوزيان||
tn-kalaat-senan|TN.14|6900|35.768|8.342|6|Kalâat Senan|قلعة سنان||Kalaat Es Senam
tn-mellouleche|TN.15|6900|35.166|11.035|6|Melloulèche|ملولش||
tn-bou-merdes|TN.15|6700|35.457|10.728|6|Bou Merdes|بومرداس||
tn-bir-el-hafey|TN.33|6500|34.932|9.193|6|Bir El Hafey|بئر الحفي||
tn-el-battan|TN.39|6500|36.804|9.844|6|El Battan|البطان||
tn-sakiet-sidi-youssef|TN.14|6400|36.223|8.355|6|Sakiet Sidi Youssef|ساقية سيدي يوسف||
tn-jemna|TN.31|6300|33.578|9.015|6|Jemna|جمنة||
tn-nefza|TN.17|6300|36.976|9.078|6|Nefza|نفزة||Jebel Abiod
tn-sbiba|TN.02|6300|35.543|9.074|6|Sbiba|سبيبة||
tn-majel-bel-abbes|TN.02|6200|34.750|8.520|6|Majel Bel Abbès|ماجل بلعباس||
tn-bir-lahmar|TN.34|6000|33.150|10.367|6|Bir Lahmar|بئر الأحمر||
tn-bir-mcherga|TN.37|6000|36.518|9.958|6|Bir Mcherga|بئر مشارقة||
tn-port-el-kantaoui|TN.23|6000|35.892|10.594|6|Port El Kantaoui|مرسى القنطاوي||Kantaoui
tn-zarat|TN.29|6000|33.667|10.349|6|Zarat|الزارات||
tn-jelma|TN.33|5900|35.273|9.424|6|Jelma|جلمة||
tn-sidi-bou-said|TN.36|5900|36.869|10.342|6|Sidi Bou Saïd|سيدي بوسعيد|Sidi Bou Said|سيدي بو سعيد
tn-chorbane|TN.15|5700|35.286|10.386|6|Chorbane|شربان||
tn-sejnane|TN.18|5700|37.057|9.238|6|Sejnane|سجنان||
tn-souassi|TN.15|5700|35.343|10.547|6|Souassi|السواسي||
tn-lamta|TN.16|5400|35.667|10.883|6|Lamta|لمطة||
tn-nouvelle-matmata|TN.29|5300|33.630|10.060|6|Nouvelle Matmata|مطماطة الجديدة|New Matmata|Matmata Jedida
tn-el-ksour|TN.14|5000|35.896|8.885|6|El Ksour|القصور||
tn-graiba|TN.32|5000|34.496|10.211|6|Graïba|الغريبة||Ghraiba
tn-aousja|TN.18|4900|37.141|10.102|6|Aousja|عوسجة||
tn-bir-ali-ben-khalifa|TN.32|4900|34.736|10.092|6|Bir Ali Ben Khalifa|بئر علي بن خليفة||
tn-fernana|TN.06|4700|36.655|8.696|6|Fernana|فرنانة||
tn-menzel-horr|TN.19|4700|36.728|10.958|6|Menzel Horr|منزل حر||
tn-nasrallah|TN.03|4700|35.356|9.831|6|Nasrallah|نصر الله||
tn-rouhia|TN.22|4700|35.698|9.146|6|Rouhia|الروحية||
tn-dehiba|TN.34|4300|32.008|10.701|6|Dehiba|الذهيبة||
tn-remada|TN.34|4300|32.317|10.396|6|Remada|رمادة||
tn-beni-khedache|TN.28|3600|33.253|10.199|6|Béni Khedache|بني خداش||
tn-korbous|TN.19|3600|36.817|10.569|6|Korbous|قربص||
tn-menzel-chaker|TN.32|3500|34.965|10.369|6|Menzel Chaker|منزل شاكر||
tn-salakta|TN.15|3500|35.394|11.044|6|Salakta|سلقطة||
tn-goubellat|TN.17|3400|36.542|9.663|6|Goubellat|قبلاط||
tn-haidra|TN.02|3200|35.566|8.444|6|Haïdra|حيدرة||
tn-tamerza|TN.35|2800|34.388|7.943|6|Tamerza|تمغزة||Tamaghza
fr-roissy-en-france|FR.11|2700|49.004|2.517|3|Roissy-en-France|رواسي||Roissy;CDG;Charles-de-Gaulle;شارل ديغول
tn-kesra|TN.22|2600|35.814|9.364|6|Kesra|كسرى||
tn-matmata|TN.29|2400|33.544|9.972|6|Matmata|مطماطة||
tn-beni-m-tir|TN.06|2000|36.754|8.751|6|Béni M'Tir|بني مطير||Beni Mtir
`;
