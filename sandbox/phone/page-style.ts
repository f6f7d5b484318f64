import { bubbleStyle, colours } from '../../shown/style';

/** How the page looks around the bubbles. */
export const pageStyle = `${colours}
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;background:var(--page,var(--wall));color:var(--ink);font:15px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
button,input,select,textarea,.button{font:inherit;color:inherit}
button,.button,select,input{border:1px solid var(--edge);border-radius:.5em;background:var(--in);padding:.35em .7em;min-height:2.2em}
:root{--edge:#8696a0}
button,.button,summary{cursor:pointer}
:focus-visible{outline:3px solid var(--seen);outline-offset:1px}
.main{background:var(--act);color:var(--in);border-color:var(--act);font-weight:600}
.told{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.bar{display:flex;flex-wrap:wrap;gap:.6em 1em;align-items:center;padding:.6em 1em;background:var(--in);border-bottom:1px solid var(--line)}
.bar h1{font-size:1.15em;margin:0 auto 0 0}
.bar form{display:flex;flex-wrap:wrap;gap:.4em .6em;align-items:center}
.bar form label{display:inline-flex;align-items:center;gap:.4em}
.bar input[name=customer]{width:9.5em}
.bar .button{position:relative;text-decoration:none;display:inline-flex;align-items:center}
.bar .button input{position:absolute;inset:0;opacity:0;cursor:pointer}
.bar .button:focus-within{outline:3px solid var(--seen)}
#phones{flex:1;min-height:0;display:flex;gap:1em;padding:1em;overflow-x:auto;scroll-snap-type:x proximity}
#empty{margin:auto;max-width:32em;text-align:center;color:var(--soft)}
.phone{flex:1 0 21em;max-width:27em;display:flex;flex-direction:column;min-height:0;border:1px solid var(--line);border-radius:1.4em;overflow:hidden;background:var(--in);box-shadow:0 4px 18px #0002;scroll-snap-align:start}
.phone>header{padding:.6em .9em;border-bottom:1px solid var(--line)}
.phone h2{font-size:1.05em;margin:0 0 .3em;display:flex;gap:.6em;align-items:baseline}
.phone h2 small{margin-right:auto;font-weight:400;color:var(--soft)}
.conditions{display:flex;gap:.7em;font-size:.8em}
.conditions label{flex:1;min-width:0;display:flex;flex-direction:column;gap:.1em;color:var(--soft)}
.conditions select,.phone h2 .button{padding:.15em .4em;min-height:2em}
.phone h2 .button{text-decoration:none;font-weight:400;font-size:.8em;display:inline-flex;align-items:center}
.chat{flex:1;min-height:0;overflow-y:auto;padding:.8em;display:flex;flex-direction:column;gap:.5em;background-color:var(--wall);background-image:radial-gradient(var(--dot) 1px,#0000 1.5px),radial-gradient(var(--dot) 1px,#0000 1.5px);background-size:26px 26px;background-position:0 0,13px 13px}
:root{--dot:#8882}
.chat>*{display:flex;flex-direction:column;max-width:92%;position:relative}
.from-business{align-self:flex-start;align-items:flex-start}
.from-business>.wa-cards{align-self:stretch}
.from-customer{align-self:flex-end;align-items:flex-end}
.from-customer .wa-bubble{background:var(--out)}
.from-customer .wa-bare{background:none}
.from-customer .wa-bubble small,.from-customer .wa-media{color:var(--ink)}
.from-customer .wa-media{background:#0001}
.failed .wa-bubble{opacity:.7}
.meta{display:flex;flex-wrap:wrap;align-items:center;gap:.1em .5em;margin:.15em .3em 0;font-size:.76em;color:var(--ink);font-variant-numeric:tabular-nums}
.meta .bad,.refusal strong{color:var(--bad)}
.refusal{align-self:center;background:var(--in);border:1px solid var(--bad);border-radius:.6em;padding:.5em .8em;font-size:.88em}
.refusal ul{margin:.2em 0;padding-left:1.2em}
.react{border:0;background:none;padding:0 .3em;min-height:1.6em;line-height:1}
.ticks{display:inline-block;width:1.25em;height:.8em;background:currentColor;opacity:.75;-webkit-mask:var(--tick) left/contain no-repeat;mask:var(--tick) left/contain no-repeat;--tick:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 12'%3E%3Cpath fill='none' stroke='%23000' stroke-width='1.8' d='M1 6.5l4 4L13 1'/%3E%3C/svg%3E")}
.ticks.waiting{--tick:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 12'%3E%3Cpath fill='none' stroke='%23000' stroke-width='1.4' d='M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1zm0 2v3.2l2 1.3'/%3E%3C/svg%3E")}
.ticks.delivered,.ticks.seen{--tick:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 12'%3E%3Cpath fill='none' stroke='%23000' stroke-width='1.8' d='M1 6.5l4 4L13 1M8 9l1.5 1.5L18 1'/%3E%3C/svg%3E")}
.ticks.seen{background:var(--seen);opacity:1}
.composer{display:flex;gap:.4em;padding:.6em;border-top:1px solid var(--line);position:relative}
.composer input{flex:1;min-width:0;border-radius:1.2em;padding-left:1em;background:var(--wall)}
.composer>button{border-radius:50%;width:2.3rem;height:2.3rem;flex:none;align-self:center;padding:0;background:var(--act);color:var(--in);border:0}
.more summary{list-style:none;width:2.2rem;height:2.2rem;display:grid;place-items:center;border-radius:50%;font-size:1.5rem;line-height:1;color:var(--soft)}
.more>div{position:absolute;bottom:100%;left:.6em;display:flex;flex-direction:column;background:var(--in);border:1px solid var(--line);border-radius:.8em;overflow:hidden;box-shadow:0 4px 18px #0004;z-index:2}
.more>div button{border:0;border-radius:0;text-align:start}
dialog{border:1px solid var(--line);border-radius:1em;background:var(--in);color:var(--ink);padding:1em;width:24em;max-width:calc(100vw - 2em);max-height:80vh;overflow:auto;overscroll-behavior:contain}
dialog::backdrop{background:#0007}
dialog h3{margin:0 0 .6em}
dialog fieldset{border:0;border-top:1px solid var(--line);margin:0;padding:.3em 0}
dialog legend{color:var(--act);font-size:.88em;padding-right:.5em}
.choice{display:flex;gap:.7em;align-items:flex-start;padding:.45em 0}
.choice input{accent-color:var(--act);margin-top:.25em;min-height:0}
.choice small{display:block;color:var(--soft)}
.field{display:flex;flex-direction:column;gap:.15em;padding:.25em 0;color:var(--soft);font-size:.9em}
.field input{color:var(--ink);font-size:1rem;background:var(--in)}
.field em{color:var(--bad)}
.ends{display:flex;justify-content:flex-end;gap:.6em;margin-top:1em}
.emojis{display:flex;flex-wrap:wrap;gap:.3em;justify-content:center}
#reactions{width:auto}
#report{width:46em}
#report pre{white-space:pre-wrap;overflow-wrap:anywhere;font:.88em/1.45 ui-monospace,monospace;margin:0}
#note{position:fixed;inset:auto 0 1em;margin:auto;width:fit-content;max-width:90vw;background:var(--ink);color:var(--in);border-radius:.6em;padding:.5em 1em}
#note:empty{display:none}
.typing span{animation:breathe 1.2s infinite alternate}
@keyframes breathe{to{opacity:.4}}
@media(prefers-reduced-motion:reduce){.typing span{animation:none}}
@media(max-width:44em){.bar{padding:.4em .7em;font-size:.9em}.bar h1{width:100%}#phones{padding:.5em;scroll-snap-type:x mandatory}.phone{flex-basis:calc(100vw - 1em);max-width:none}}
${bubbleStyle}`;
