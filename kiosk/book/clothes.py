"""How the book's pages look: ink on warm paper, one red, the route at the left of what is asked in turn."""

from typing import Final

CSS: Final = """
:root { --paper: #FBF7F0; --card: #FFFFFF; --ink: #16202E; --soft: #3D4856; --bus: #AD111B; --line: #C9C2B6;
  --action: #0B5A5E; }
* { box-sizing: border-box; }
html { background: var(--paper); border-top: 6px solid var(--bus); }
body { margin: 0 auto; max-width: 54rem; padding: 1.5rem 1.25rem 4rem; color: var(--ink);
  font: 1.0625rem/1.5 'Noto Sans', 'Open Sans', 'Segoe UI', sans-serif; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin: .2rem 0 1rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: .6rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 0 0 .5rem; }
p { margin: .4rem 0; }
a { color: var(--action); }
a:focus-visible { outline: 3px solid var(--action); outline-offset: 3px; }
.notice { background: #FBE3E1; border-left: 6px solid var(--bus); padding: .3rem .7rem; font-weight: 700; }
.soft, dt { color: var(--soft); }
nav ul, .plain { list-style: none; margin: 0; padding: 0; }
nav.tongues ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
ol.route { list-style: none; margin: 1.5rem 0; padding: 0; }
ol.route li { position: relative; padding: .5rem 0 .5rem 2rem; border-left: 4px solid var(--bus); margin-left: .7rem; }
ol.route li::before { content: ''; position: absolute; left: -.7rem; top: .75rem; width: 1.25rem; height: 1.25rem;
  border-radius: 50%; background: var(--card); border: 4px solid var(--bus); }
.stop { position: relative; margin: 0 0 0 1.1rem; padding: .3rem 0 1.5rem 2rem; border-left: 4px solid var(--bus); }
.stop:last-child { border-left-color: transparent; }
.mark { position: absolute; left: -1.35rem; top: 0; width: 2.5rem; height: 2.5rem; border-radius: 50%;
  border: 4px solid var(--bus); background: var(--card); font-size: .85rem; font-weight: 700;
  line-height: calc(2.5rem - 8px); text-align: center; }
.mark.danger { background: var(--bus); color: #FFFFFF; }
.part { margin: 0 0 1.8rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dd { margin: 0; }
ul { margin: .4rem 0; padding-left: 1.4rem; }
.answers li { display: flex; gap: .75rem; padding: .4rem .6rem; background: var(--card); border: 1px solid var(--line);
  border-bottom-width: 0; }
.answers li:last-child { border-bottom-width: 1px; }
.answers div { min-width: 0; }
.sign { flex: none; width: 3.4rem; height: 1.2rem; margin-top: .2rem; }
.row { background: var(--card); border: 1px solid var(--ink); margin: .8rem 0; break-inside: avoid; }
.row > p { margin: 0; padding: .3rem .7rem; font-weight: 700; border-bottom: 1px solid var(--ink); }
.row.emergency > p { background: var(--bus); color: #FFFFFF; }
.row.serious > p { background: var(--ink); color: #FFFFFF; }
.row.some { border-width: 3px; }
.row > div { padding: .4rem .9rem .6rem; }
.row b { margin-right: .8rem; }
.set { background: var(--card); border: 1px solid var(--line); padding: .5rem .8rem; margin: .5rem 0;
  break-inside: avoid; }
.set ul.signs { list-style: none; padding: 0; margin: 0; }
.set ul.signs li { display: flex; gap: .75rem; }
table { width: 100%; border-collapse: collapse; margin: .7rem 0; background: var(--card); font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border: 1px solid var(--line);
  overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.drawing svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); }
.signoff { background: var(--card); border: 2px solid var(--ink); padding: 1rem 1.2rem; break-inside: avoid; }
.signoff .line { display: flex; align-items: flex-end; gap: 1rem; height: 3.2rem; border-bottom: 1px solid var(--soft);
  padding-bottom: .2rem; }
.signoff .line:last-child { height: 9rem; align-items: flex-start; border-bottom: 0; padding-top: .6rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
@media print {
  @page { size: A4; margin: 15mm 14mm; }
  html { background: #FFFFFF; border-top-width: 0; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  h1, h2, h3 { break-after: avoid; }
  .answers li, dl { break-inside: avoid; }
  #drawing { break-before: page; break-after: page; }
  #drawing h2 { display: none; }
  .drawing svg { max-height: 250mm; border: 0; }
  a { color: inherit; text-decoration: none; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""
