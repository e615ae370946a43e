/**
 * The commonest function words of each language, as they are written with accents: Latin script, then Cyrillic. The same word may
 * belong to several. Single letters are here because they tell much (`y`, `o`, `à`, the `l` of `l’école`).
 */
export const FUNCTION_WORDS: readonly (readonly [language: string, words: string])[] = [
  ['en', 'the of and to in is that for it with as was on are be this by from or an which have not at but they we can you do if will a i '
    + 'when your how what there he his has more other their one all its into than them these those some such only been were would could '
    + 'should about through between because while where who also over after so no up out my our any then us'],
  ['de', 'der die das und ist nicht von den mit ein eine zu im für auf dem des sich auch als wird sind wie oder werden aus bei einer zum '
    + 'durch in an es er sie ich wir wenn dass daß kann nach noch nur über um am vor zur einen einem eines haben hat sein war wurde mehr '
    + 'aber man so kein keine alle diese dieser dieses ihre ihr bis unter zwischen damit hier muss können jeder'],
  ['fr', 'le la les de des et est en un une du que dans pour qui sur pas avec au ce sont plus par ou cette il nous être aux à a se ne son '
    + 'sa ses elle ils vous on mais ont leur leurs été comme tout tous sans même entre ces votre peut si où ainsi toute toutes l d n s c qu'],
  ['es', 'el la los las de y a e o que en un una por con para es se del como más no lo al su pero son este esta entre también sus si ha han '
    + 'sin sobre todo toda todos está puede pueden cuando muy ser hay cada desde hasta ya le les porque donde esto esa ese tiene'],
  ['it', 'il la le di che in un una per con non è e a i o l del della si come più sono da dei gli nel alla anche questo ma lo delle al dal '
    + 'ogni ha hanno essere può se questa sua suo loro tra cui degli dalla nella sul sulla ai ad ed tutti alle quando senza possono sia'],
  ['pt', 'o a e os as de que em um uma para com não da é por se mais dos das no na ao são foi pelo também ou do seu sua seus suas como mas '
    + 'pela nos nas à às ser está tem têm isso este esta você muito quando pode podem sem entre até cada todo toda todos ele'],
  ['nl', 'de het een en van is dat op te in voor met zijn niet aan er om ook als door maar naar bij worden deze wordt uit of die je kan dit '
    + 'ik hij ze wij heeft hebben over nog geen meer wel tot kunnen uw hun ieder dan wat zich onder moet tussen zonder alle waar'],
  ['sv', 'och att det som en är på för av med den till inte ett om har de kan från vid var men så eller också detta i du när vi sig han jag '
    + 'hade ut alla sin dess ska under där utan mellan över mer bara dina dig din varje inom efter upp mycket vara blir'],
  ['da', 'og at det er en på til af med for den som ikke de et har kan fra ved også være eller blev men jeg hvor efter i du der om dig din '
    + 'sig var når vi alle hans sin skal mere nogle disse mellem uden hver enhver denne dette kun blive op ind meget hvis under dine nogen '
    + 'noget bliver blevet mig hvad nu først sammen kunne skulle ville mange'],
  ['no', 'og å det er en på til av med for den som ikke de et har kan fra ved også være eller ble men jeg hvor etter i du der om deg din '
    + 'seg var når vi alle hans sin skal mer noen disse mellom uten hver enhver denne dette bare bli opp inn mye hvis under dine noe blir '
    + 'blitt meg hva nå først sammen kunne skulle ville mange'],
  ['fi', 'ja on ei se että oli mutta kun ovat myös sekä tai joka kuin sen hän ole voi jos niin mukaan ne tämä tämän hänen kaikki jotka mitä '
    + 'siitä eivät olla voit nämä ilman kuten vain mikä sitä koska siihen ennen kanssa jälkeen voidaan jota tulee itse jonka jossa vielä'],
  ['pl', 'na się nie do jest że to jak od przez po dla są które ale który może oraz tym lub czy i w z a o u by jako przy jego być ma za '
    + 'tego ich co już tylko jej każdy bez tak gdy więc pod nad jeśli też tej która można aby'],
  ['cs', 'na je se že do to jako pro ale by které jsou nebo který po tak při podle není a i v s z k o u si od být má jeho za ze může každý '
    + 'jejich bez co až už jen však když nad aby také tím této mezi pokud která své'],
  ['ro', 'și de în la cu nu este pe care un pentru din că mai sunt ca sau fi fost prin acest a o al ale ce se să au are lui ei unei unui '
    + 'sa său între această dacă orice fără poate toate după asupra cel îi'],
  ['tr', 've bir bu için ile olarak da de daha çok olan gibi en ne o ama veya kadar olduğu sonra değil her ya ki mi olup ise hiç göre şu '
    + 'ben sen biz tüm bütün kendi herkes var yok eğer bazı hem olması etmek arasında nasıl bunun neden önce sadece'],
  ['hu', 'a az és hogy nem is egy ez azt van de meg ha csak vagy mint volt el még már kell minden sem ki be fel lehet ezt ezek azok aki '
    + 'amely ami saját nincs illetve való alatt között után által nélkül pedig hanem s további olyan ezért így'],
  ['id', 'yang dan di dari untuk dengan pada adalah ini itu dalam tidak akan ke oleh sebagai juga atau dapat karena anda bisa setiap orang '
    + 'ada lebih telah saat secara hal lain tanpa kita saya mereka ia bahwa antara tersebut serta cara harus sebelum setelah seperti bagi'],
  ['vi', 'và của là có không được các trong cho với một này những để người khi đã như từ về hay thì mọi bạn sẽ phải ra đến tại bị trên '
    + 'theo do đều'],
  ['ca', 'el la de que en un una per amb és els les del no com més al són va aquest a i o l d seu seva té tot tota tots dels ha pot si '
    + 'aquesta ni sense entre sobre als també hi però quan pels cada estan fan poden mateix seus'],
  ['ru', 'и в не на что с по как это для от при из к или так его за у но а все быть только о мы он они она если также когда чтобы более '
    + 'может есть этот были был была которые который которая же бы до их'],
  ['uk', 'і в не на що з до як та це для від за або при його є бути у й про які який яка так також якщо він вони вона під можна може цей '
    + 'коли щоб більш чи ви їх має'],
  ['bg', 'и на за да се от не с в е са или по при като които който която това че със към може ще един една както бъде ако има тази този '
    + 'съм си до още след само'],
  ['sr', 'и у је да се на за од не са или који која које што као су из по и бити ако може има при биће није о до овај ова'],
  ['mk', 'и на да се од за не во со или како што е по при кој која кое тоа ќе може има ако сите до оваа овој бидат'],
  ['be', 'і ў у на не з да як або што для ад пры яго гэта за па яны каб які якія таксама калі'],
];

/** Letters that speak for a language, each language alone or with a few others. Danish has `æ` so much oftener than Norwegian that it counts there alone. */
export const TELLING_LETTERS: readonly (readonly [language: string, letters: string])[] = [
  ['de', 'ßäöü'], ['fr', 'çœêèàùîôëï'], ['es', 'ñáóíú'], ['it', 'èàòìù'], ['pt', 'ãõçâêóáí'], ['nl', 'ë'], ['sv', 'åäö'], ['da', 'æøå'],
  ['no', 'øå'], ['fi', 'äö'], ['pl', 'łżźśćńąęó'], ['cs', 'řěůžščýáí'], ['ro', 'șțşţăâî'], ['tr', 'ğışçöü'], ['hu', 'őűáéöüóí'],
  ['vi', 'đươạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷỹăâêô'], ['ca', 'àèòçï'],
  ['ru', 'ыэё'], ['uk', 'іїєґ'], ['bg', 'ъ'], ['sr', 'јљњћђџ'], ['mk', 'јљњѓќѕџ'], ['be', 'іўыэё'],
];

/**
 * Function words that stand in names, citations and Latin phrases of any language (`van der Waals`, `São Paulo`, `in vitro`); so do
 * variables (`x`, `y`). These alone prove nothing.
 */
export const IN_NAMES: ReadonlySet<string> = new Set((
  'de der den del della di da dos du la le el al los las et van von ten são in per se ad a c d e i k l n o s u v w y z'
).split(' '));
