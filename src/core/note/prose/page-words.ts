// The words of buttons, counts and calls that stand around articles on their pages. Alternatives are separated by bars.

/** Alternatives of a pattern, written over several lines. */
export function anyOf(...lines: readonly string[]): string {
  return lines.join('|');
}

/** Whole lines, in lower case and without the marks at their ends. */
export const WHOLE_LINES: ReadonlySet<string> = new Set([
  // Buttons and labels.
  'follow|following|follow us|subscribe|subscribed|subscribe now|subscribe for free|sign up|sign in|sign out|log in|login|register|join|upgrade',
  'upgrade to paid|share|share this|share post|share full article',
  'share this article|share this post|share this story|shareshare|share on facebook|share on twitter|share on x|tweet|pin it|copy link|copy url|link copied',
  'email|email this|e-mail|print|print this page|save',
  'saved|save for later|bookmark|bookmarks|listen|listen to this article|listen now|play|play audio|audio|download|like|liked|likes|clap|claps|response',
  'responses|comment|comments|leave a comment|add a comment',
  'post a comment|write a comment|write a response|reply|replies|restack|top|latest|discussions|new|newest|more|see more|show more|view more|load more',
  'read more|learn more|see all|view all|less|menu|search',
  'home|close|back|next|previous|prev|skip|skip ad|skip to content|skip to main content|open in app|get the app|get app|start writing|write|about|help',
  'status|careers|press|blog|privacy|terms|text to speech|teams',
  'privacy policy|terms of service|terms of use|terms and conditions|contact|contact us|about us|faq|rss|newsletter|newsletters|archive|donate|support us',
  'give this article|gift|gift article|read in app',
  'member-only|member-only story|members only|premium|featured|editor\'s pick|editors\' picks|top highlight|top highlights|responses|see all responses',
  'published in|written by|about the author|about the authors',
  'advertisement|skip advertisement|ad|ads|sponsored|sponsored content|promoted|promotion|continue reading|continue reading the main story',
  'article continues below|story continues below|story continues',
  'accept|accept all|accept cookies|reject all|manage preferences|manage cookies|cookie settings|cookie policy|your privacy choices',
  'press enter or click to view image in full size|view image in fullscreen',
  'image source|image caption|getty images|reuters|print edition|view comments|hide comments|related topics|topics|tags|no posts|ready for more?',
  'ready for more|discussion about this post|type your email',
  'transcript|show transcript|view transcript|toggle|expand|collapse|loading|thank you|thanks|yes|no|was this helpful|was this article helpful',
  'report this ad|remove ads|all rights reserved|published|updated',
  // German, French, Spanish, Italian, Portuguese, Dutch.
  'teilen|artikel teilen|merken|drucken|anmelden|registrieren|abonnieren|jetzt abonnieren|newsletter abonnieren|artikel anhören|anhören|vorlesen|kommentare',
  'kommentieren|zur startseite|startseite|anzeige|werbung',
  'mehr|mehr anzeigen|weiterlesen|nach oben|impressum|datenschutz|agb|schließen|menü|suche|alle akzeptieren|feedback|zum thema|z+|plus',
  'exklusiv für abonnenten|nur für abonnenten',
  'partager|imprimer|enregistrer|s\'abonner|je m\'abonne|se connecter|connexion|lire plus tard|lire la suite|écouter|écouter l\'article|publicité',
  'commentaires|réagir|article réservé aux abonnés|accueil|offrir l\'article',
  'compartir|guardar|imprimir|suscríbete|suscribirse|iniciar sesión|publicidad|comentarios|leer más|escuchar|inicio|condividi|salva|stampa|abbonati|accedi',
  'pubblicità|commenti|leggi anche|leggi di più|ascolta',
  'compartilhar|salvar|assine|entrar|publicidade|comentários|leia mais|ouvir|delen|bewaren|afdrukken|abonneren|inloggen|advertentie|reacties|lees meer',
  'luister',
  // Chinese, Japanese.
  '分享|收藏|点赞|赞同|评论|关注|登录|注册|订阅|广告|返回顶部|阅读原文|展开全文|阅读全文|上一篇|下一篇|首页|搜索|菜单|シェア|フォロー|ログイン|広告|続きを読む|コメント',
].flatMap((line) => line.split('|')));

/** What is counted. */
export const COUNTED = anyOf(
  'claps?|likes?|comments?|shares?|responses?|views?|reads?|followers?|replies|reply|restacks?|subscribers?|votes?|kommentare?|aufrufe|commentaires?',
  'comentarios|comentários|reacties|评论|阅读|赞|人赞同|条评论',
);

/** Patterns of whole lines, of at most a few hundred characters. */
export const FURNITURE = anyOf(
  'subscribe to\\b.{0,80}|sign up (?:for|to)\\b.{0,90}|get (?:the latest|our|an email|unlimited)\\b.{0,100}|enter your email.{0,60}',
  'by subscribing.{0,100}|by (?:continuing|signing up|clicking)\\b.{0,110}|thanks for reading\\b.{0,110}',
  'thank you for (?:reading|subscribing)\\b.{0,80}|.{2,60} is a (?:reader|listener)-supported publication.{0,160}|to receive new posts\\b.{0,100}',
  'your email address will not be published.{0,60}|required fields are marked.{0,10}|we (?:and our \\d+ partners )?use cookies\\b.{0,300}',
  'this (?:web)?site uses cookies\\b.{0,300}|diese (?:web)?seite verwendet cookies.{0,300}|wir verwenden cookies.{0,300}',
  'nous utilisons des cookies.{0,300}|utilizamos cookies.{0,300}|published in\\s\\p{Lu}.{0,60}|follow .{2,60} (?:on|auf|sur) .{2,60}',
  'a version of this article appear\\w+ in print.{0,200}|(?:the|this) article (?:was|has been) (?:originally|first) published.{0,160}',
  'originally published (?:at|in|on)\\b.{0,120}|this post is (?:for (?:paid )?subscribers|public).{0,120}|share this post.{0,40}',
  'already (?:a (?:paid )?(?:subscriber|member)|have an account).{0,40}|substack is the home for.{0,40}|start your substack.{0,30}|©.{0,120}',
  '\\(c\\) \\d{4}.{0,100}|copyright\\b.{0,120}|more (?:from|in)\\b.{0,60}|see (?:more on|all)\\b.{0,80}',
  '(?:点赞|收藏|评论|赞同|阅读|浏览|likes?|views?|comments?)\\s?[:：]?\\s?[\\d.,]+|(?:发布于|编辑于|发表于).{0,30}|recommended from\\b.{0,40}|see on .{2,30}',
  'view on .{2,30}|listen (?:to|on)\\b.{0,60}|support (?:the|our) .{2,80}|reuse this content.{0,20}|explore more on these topics.{0,10}',
  'have (?:something|feedback).{0,100}|send (?:us|tips).{0,90}|loading comments.{0,20}|be the first to\\b.{0,60}|there are no comments.{0,40}',
  'lesen sie (?:auch|mehr).{0,120}|mehr zum thema.{0,60}|lire aussi\\b.{0,120}|à lire aussi\\b.{0,120}|lea también\\b.{0,120}|lees ook\\b.{0,120}',
  'leia também\\b.{0,120}|aktualisiert am.{0,40}|help .{1,20}status .{1,20}about.{0,90}|privacy\\s?[∙·•|].{0,60}|image (?:source|caption), ?.{2,100}',
  '著作权归作者所有.{0,80}|published \\d{1,2} (?:hours?|days?|weeks?|months?) ago|last (?:updated|modified).{0,40}',
);

/** Lines above which nothing of the article is left, however much follows. */
export const REST_OF_PAGE = anyOf(
  '(?:\\d{1,4} )?(?:comments|responses|replies|kommentare|commentaires|comentarios)(?: \\(\\d{1,4}\\))?|see all responses|recommended from .{2,40}',
  'more from .{2,60}|discussion about this post|written by(?: .{2,40})?|about the authors?|no responses yet|what are your thoughts\\??|leave a reply',
  'write a response|join the discussion',
);

/** Lines above a list of other articles, which ends where prose goes on. */
export const OTHER_ARTICLES = anyOf(
  'related(?: (?:articles?|posts?|stories|reading|coverage|content))?|most (?:read|viewed|popular)|more on this(?: story)?',
  'you (?:may|might) (?:also )?like|read next|up next|recommended(?: for you| reading)?|recommended stories|top stories|trending(?: now)?',
  'editors\'? picks|latest (?:news|stories|articles)|around the .{2,20}|in this (?:section|series)|meistgelesen|auch interessant|mehr zum thema',
  'das könnte sie auch interessieren|sur le même sujet|à lire aussi|les plus lus|te puede interesar|lo más (?:leído|visto)|artículos relacionados',
  'articoli correlati|相关阅读|相关文章|推荐阅读|热门文章',
);
