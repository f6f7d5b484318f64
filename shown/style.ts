/** The drawing of an icon, 24 by 24, by the class of what it stands for. */
const ICONS: ReadonlyArray<readonly [classes: string, path: string]> = [
	['reply payload', 'M10 9V5l-7 7 7 7v-4c5 0 8.5 1.6 11 5-1-5-4-10-11-11z'],
	[
		'url',
		'M14 3v2h3.6l-9.8 9.8 1.4 1.4L19 6.4V10h2V3zM19 19H5V5h7V3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2v-7h-2z',
	],
	[
		'phone voiceCall callPermission',
		'M6.6 10.8a15 15 0 0 0 6.6 6.6l2.2-2.2c.3-.3.7-.4 1-.2 1.1.4 2.3.6 3.6.6.6 0 1 .4 1 1V20c0 .6-.4 1-1 1A17 17 0 0 1 3 4c0-.6.4-1 1-1h3.5c.6 0 1 .4 1 1 0 1.3.2 2.5.6 3.6.1.3 0 .7-.2 1z',
	],
	[
		'copy',
		'M16 1H4a2 2 0 0 0-2 2v14h2V3h12zm3 4H8a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2zm0 16H8V7h11z',
	],
	['list products catalog', 'M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z'],
	['flow address contactInfo', 'M3 3h18v18H3zm2 2v14h14V5zm2 2h10v2H7zm0 4h10v2H7zm0 4h6v2H7z'],
	[
		'location place>.wa-map',
		'M12 2a7 7 0 0 0-7 7c0 5.2 7 13 7 13s7-7.8 7-13a7 7 0 0 0-7-7zm0 9.5a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5z',
	],
	['pay', 'M2 5h20v14H2zm2 2v2h16V7zm0 5v5h16v-5z'],
	[
		'image sticker gif product',
		'M3 4h18v16H3zm2 2v12l5-6 4 4 3-3 2 2V6zm11 1a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
	],
	['video', 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-2 14.5v-9l6 4.5z'],
	[
		'audio',
		'M12 14a3 3 0 0 0 3-3V5a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3zm5-3a5 5 0 0 1-10 0H5a7 7 0 0 0 6 6.9V21h2v-3.1a7 7 0 0 0 6-6.9z',
	],
	['document', 'M6 2h8l6 6v14H6a2 2 0 0 1-2-2V4c0-1.1.9-2 2-2zm7 1.5V9h5.5z'],
];

const iconRules = ICONS.map(([classes, path]) => {
	const drawing = `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath d='${path}'/%3E%3C/svg%3E")`;
	const selector = classes
		.split(' ')
		.map((one) => `.wa-${one}::before`)
		.join();
	return `${selector}{-webkit-mask-image:${drawing};mask-image:${drawing}}`;
}).join('');

const LIGHT =
	'--wall:#efe7de;--in:#fff;--out:#d9fdd3;--ink:#111b21;--soft:#54656f;--act:#00705a;--line:#e3e6e8;--fill:#e6ebee;--bad:#b3261e;--seen:#027eb5;color-scheme:light';
const DARK =
	'--wall:#0b141a;--in:#202c33;--out:#005c4b;--ink:#e9edef;--soft:#aebac1;--act:#3fdcb5;--line:#36454d;--fill:#2f3d45;--bad:#ffb4ab;--seen:#53bdeb;color-scheme:dark';

/** The colours of a phone; `data-theme` on an element around it wins over what the system prefers. */
export const colours = `:root{${LIGHT}}@media(prefers-color-scheme:dark){:root{${DARK}}}[data-theme=light]{${LIGHT}}[data-theme=dark]{${DARK}}`;

/** How messages look. All classes begin with `wa-`, so that it can stand beside other styles. */
export const bubbleStyle = `
.wa-bubble,.wa-card{position:relative;background:var(--in);color:var(--ink);border-radius:.6em;padding:.4em .55em;box-shadow:0 1px 1px #0002;overflow-wrap:anywhere;display:flex;flex-direction:column;gap:.3em;max-width:21em;width:fit-content;box-sizing:border-box}
.wa-bubble p,.wa-card p{margin:0;white-space:pre-wrap}
.wa-bubble small,.wa-card small{color:var(--soft);font-size:.82em;display:block}
.wa-bubble a,.wa-card a{color:var(--act)}
.wa-bubble code{font-family:ui-monospace,monospace;font-size:.92em}
.wa-bare{background:none;box-shadow:none}
.wa-title{font-size:1.05em}
.wa-bubble ul,.wa-cards{list-style:none;margin:0;padding:0}
.wa-media,.wa-product{position:relative;overflow:hidden;border-radius:.4em;background:var(--fill);color:var(--soft);display:flex;align-items:center;justify-content:center;flex-direction:column;gap:.4em;padding:.6em;min-width:14em;box-sizing:border-box}
.wa-image,.wa-video,.wa-gif{aspect-ratio:16/9}
.wa-image img,.wa-gif img,.wa-sticker img{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}
.wa-sticker{min-width:9em;width:9em;aspect-ratio:1;background:none}
.wa-sticker img{object-fit:contain}
.wa-file{text-align:center}
.wa-document,.wa-audio{flex-direction:row;justify-content:start}
.wa-document .wa-file,.wa-audio .wa-file{text-align:start}
.wa-media::before,.wa-product::before,.wa-act::before,.wa-map::before{content:"";flex:none;width:1.15em;height:1.15em;background:currentColor;-webkit-mask-position:center;mask-position:center;-webkit-mask-repeat:no-repeat;mask-repeat:no-repeat}
.wa-media::before,.wa-product::before{width:2.2em;height:2.2em}
.wa-place,.wa-contact,.wa-status,.wa-offer{display:flex;flex-direction:column;background:var(--fill);border-radius:.4em;padding:.5em .6em;gap:.15em;overflow:hidden}
.wa-place{min-width:14em}
.wa-map{display:flex;align-items:center;justify-content:center;height:5.5em;margin:-.5em -.6em .3em;color:var(--bad);background:repeating-linear-gradient(35deg,#0000 0 1.4em,#8886 1.4em 1.6em),repeating-linear-gradient(-50deg,#0000 0 2.2em,#8884 2.2em 2.5em),var(--line)}
.wa-map::before{width:2em;height:2em}
.wa-status b,.wa-offer b{font-size:1.05em}
.wa-order{border-collapse:collapse;width:100%;min-width:16em}
.wa-order caption{text-align:start;color:var(--soft);font-size:.82em}
.wa-order th{text-align:start;font-weight:inherit;padding:.2em .6em .2em 0}
.wa-order td{text-align:end;vertical-align:top;padding:.2em 0;white-space:nowrap}
.wa-order img{float:left;width:2.4em;height:2.4em;object-fit:cover;border-radius:.3em;margin-right:.5em}
.wa-order tfoot{border-top:1px solid var(--line)}
.wa-order tfoot th{color:var(--soft)}
.wa-order .wa-total>*{color:var(--ink);font-weight:700}
.wa-bubble dl{display:grid;grid-template-columns:auto 1fr;gap:.1em .6em;margin:0;font-size:.9em}
.wa-bubble dt{color:var(--soft)}
.wa-bubble dd{margin:0}
.wa-acts{list-style:none;padding:0;border-top:1px solid var(--line);margin:.2em -.55em -.4em!important}
.wa-acts>li+li{border-top:1px solid var(--line)}
.wa-act{display:flex;align-items:center;justify-content:center;gap:.5em;width:100%;padding:.6em;box-sizing:border-box;color:var(--act);background:none;border:0;font:inherit;font-weight:500;text-align:center}
button.wa-act{cursor:pointer}
.wa-bubble .wa-to{padding:0 .6em .5em;text-align:center}
.wa-open{padding:0 .8em .5em}
.wa-open>b{color:var(--act);font-size:.88em}
.wa-open li{padding:.3em 0}
.wa-cards{display:flex;gap:.4em;overflow-x:auto;margin-top:.3em!important;padding-bottom:.3em!important;max-width:100%}
.wa-card{flex:none;width:14em}
.wa-card .wa-media{min-width:0}
.wa-reaction{font-size:1.4em;background:var(--in);color:var(--ink);border-radius:1em;padding:.1em .4em;width:fit-content;box-shadow:0 1px 2px #0003}
.wa-read,.wa-typing{color:var(--soft);font-style:italic}
${iconRules}`;
