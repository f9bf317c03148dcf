/// How the page looks: one file, no font and no picture from anywhere.
enum Stylesheet {
  static let text = base + forms + parts + drawings

  private static let base = """
    *, *::before, *::after { box-sizing: border-box; }
    html { font-size: 100%; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0; color: \(Palette.text); background: \(Palette.paper); line-height: 1.5;
      font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", Carlito, Calibri, "Liberation Sans", Arial, sans-serif; }
    .wide { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
    main.wide { padding-top: 2rem; padding-bottom: 4rem; min-height: 60vh; }
    header { border-bottom: 1px solid \(Palette.line); }
    header .wide { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 2rem; padding-top: 1rem; }
    .brand { color: \(Palette.accent); font-weight: 700; font-size: 1.1rem; text-decoration: none; overflow-wrap: anywhere; }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
    nav a { display: block; padding: .5rem 0; color: \(Palette.text); text-decoration: none; border-bottom: 3px solid transparent; }
    nav li.quiet { padding: .5rem 0; }
    nav a:hover { color: \(Palette.link); border-color: \(Palette.line); }
    nav a[aria-current] { color: \(Palette.accent); font-weight: 600; border-color: \(Palette.accent); }
    footer { border-top: 1px solid \(Palette.line); color: \(Palette.quiet); font-size: .9rem; }
    footer .wide { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .5rem 2rem; padding-top: 1rem; padding-bottom: 1.5rem; }
    footer p { margin: 0; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; overflow-wrap: anywhere; color: \(Palette.accent); font-weight: 700; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .75rem; color: \(Palette.accent); }
    h3 { font-size: 1.05rem; margin: 1.25rem 0 .5rem; }
    p { margin: 0 0 .75rem; max-width: 44rem; }
    a { color: \(Palette.link); text-underline-offset: .15em; }
    .quiet { color: \(Palette.quiet); }
    .lead { font-size: 1.1rem; color: \(Palette.quiet); }
    main nav { border-bottom: 1px solid \(Palette.line); margin: 0 0 1.5rem; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 1rem; background: \(Palette.paper); padding: .5rem 1rem; z-index: 1; }
    :focus-visible { outline: 3px solid \(Palette.link); outline-offset: 2px; border-radius: 2px; }
    code, pre { font-family: ui-monospace, "DejaVu Sans Mono", "Liberation Mono", Consolas, monospace; font-size: .875rem; }
    [hidden] { display: none !important; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

    """

  private static let forms = """
    form { margin: 0; }
    label, legend { font-weight: 600; }
    fieldset { border: 0; padding: 0; margin: 0 0 1rem; min-width: 0; }
    .field { margin: 0 0 1.25rem; max-width: 44rem; }
    .field > label { display: block; }
    progress { width: 100%; max-width: 44rem; height: 1rem; accent-color: \(Palette.accent); }
    .help { color: \(Palette.quiet); font-size: .9rem; margin: 0 0 .25rem; }
    input[type=text], input[type=date], input[type=file], select, textarea { font: inherit; color: inherit; background: \(Palette.paper);
      width: 100%; min-height: 2.75rem; padding: .4rem .6rem; border: 1px solid \(Palette.edge); border-radius: 4px; }
    textarea { min-height: 8rem; resize: vertical; }
    .choice { display: flex; gap: .6rem; align-items: baseline; padding: .3rem 0; }
    .choice label { font-weight: 400; }
    input[type=checkbox], input[type=radio] { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; align-self: center; accent-color: \(Palette.accent); }
    .row { display: flex; flex-wrap: wrap; gap: 1rem 1.25rem; align-items: end; margin: 0 0 1rem; }
    .row .field { margin: 0; flex: 1 1 12rem; max-width: 22rem; }
    .buttons { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin: 1rem 0; }
    button, .button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.1rem; border-radius: 4px; cursor: pointer;
      border: 1px solid \(Palette.accent); color: \(Palette.accent); background: \(Palette.paper); text-decoration: none; display: inline-block; }
    button:hover, .button:hover { background: \(Palette.wash); }
    button.main, .button.main { color: \(Palette.paper); background: \(Palette.accent); }
    button.main:hover, .button.main:hover { background: \(Palette.link); border-color: \(Palette.link); }
    button.plain { border-color: transparent; padding-left: .5rem; padding-right: .5rem; min-height: 2rem; font-weight: 400; text-decoration: underline; color: \(Palette.link); }
    button.plain[aria-current] { color: \(Palette.text); font-weight: 600; text-decoration: none; }
    .keys { border: 1px solid \(Palette.line); border-radius: 6px; padding: 0 1rem 1rem; }
    kbd, .key { font-size: .8rem; font-weight: 400; border: 1px solid currentColor; border-radius: 3px; padding: 0 .35rem; margin-left: .4rem; }
    .drop { border: 2px dashed \(Palette.edge); border-radius: 8px; padding: 1.5rem; background: \(Palette.wash); margin: 1rem 0 2rem; }
    .drop.over { border-color: \(Palette.link); background: \(Palette.strongWash); }

    """

  private static let parts = """
    .scroll { position: relative; overflow-x: auto; margin: 0 0 1rem; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    caption { text-align: left; color: \(Palette.quiet); padding: 0 0 .5rem; }
    th, td { text-align: left; vertical-align: top; padding: .45rem .75rem; border-bottom: 1px solid \(Palette.line); }
    thead th { background: \(Palette.accent); color: \(Palette.paper); font-weight: 600; vertical-align: bottom; }
    tbody th { font-weight: 400; min-width: 9rem; }
    .picture tbody th { min-width: 0; }
    td button.plain { min-height: 0; padding-top: 0; padding-bottom: 0; }
    td.number, th.number { text-align: right; white-space: nowrap; }
    thead th.number { white-space: normal; }
    tr.total th, tr.total td { background: \(Palette.strongWash); font-weight: 600; }
    tr.group th { background: \(Palette.wash); font-weight: 600; }
    td a { color: \(Palette.text); text-decoration-color: \(Palette.edge); }
    td a:hover { color: \(Palette.link); }
    .card { border: 1px solid \(Palette.line); border-radius: 8px; padding: 1.25rem 1.5rem; margin: 0 0 1.5rem; }
    .card > h2:first-child, .card > h3:first-child { margin-top: 0; overflow-wrap: anywhere; }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 1.25rem; margin: 1.5rem 0; }
    .cards .card { margin: 0; }
    .notice { border-left: 4px solid \(Palette.goodLine); background: \(Palette.goodWash); padding: .75rem 1rem; margin: 0 0 1.5rem; border-radius: 0 4px 4px 0; }
    .problem { border-left: 4px solid \(Palette.edge); background: \(Palette.wash); padding: .6rem 1rem; margin: 0 0 .75rem; border-radius: 0 4px 4px 0; overflow-wrap: anywhere; }
    .problem p { margin: 0; }
    .problem.warning { border-color: \(Palette.doubtLine); background: \(Palette.doubtWash); }
    .problem.error { border-color: \(Palette.wrongLine); background: \(Palette.wrongWash); }
    .problem .kind { font-weight: 700; }
    .problem.warning .kind { color: \(Palette.doubt); }
    .problem.error .kind { color: \(Palette.wrong); }
    .state { font-weight: 600; }
    .state.good { color: \(Palette.good); }
    .state.doubt { color: \(Palette.doubt); }
    .state.wrong { color: \(Palette.wrong); }
    .facts { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1.5rem; margin: 0 0 1rem; }
    .facts dt { color: \(Palette.quiet); }
    .facts dd { margin: 0; overflow-wrap: anywhere; }
    .picture { font-size: .85rem; }
    .picture th, .picture td { border: 1px solid \(Palette.line); padding: .2rem .5rem; white-space: nowrap; max-width: 16rem; overflow: hidden; text-overflow: ellipsis; }
    .picture thead th, .picture tbody th { background: \(Palette.wash); color: \(Palette.quiet); font-weight: 400; text-align: center; }
    .picture .field { margin: 0; text-align: left; }
    .picture td mark { background: \(Palette.wrongWash); color: \(Palette.wrong); font-weight: 700; outline: 2px solid \(Palette.wrongLine); outline-offset: 2px; padding: 0 .2rem; }
    td mark { background: \(Palette.doubtWash); color: \(Palette.doubt); font-weight: 600; padding: 0 .2rem; }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 1.25rem; margin: 1rem 0; }
    .pair .card { margin: 0; }
    .pair .name { font-size: 1.3rem; font-weight: 700; overflow-wrap: anywhere; }
    .reasons { list-style: none; margin: 0 0 .75rem; padding: 0; }
    .paper { border: 1px solid \(Palette.line); background: \(Palette.wash); padding: 1.25rem; overflow: auto; max-height: 34rem; white-space: pre; margin: 0 0 1rem; }
    .numbers { display: flex; flex-wrap: wrap; gap: 1rem 3rem; margin: 1.5rem 0; padding: 0; list-style: none; }
    .numbers strong { display: block; font-size: 1.75rem; color: \(Palette.accent); line-height: 1.2; font-variant-numeric: tabular-nums; }
    details > summary { cursor: pointer; padding: .35rem 0; color: \(Palette.link); }
    @media (max-width: 40rem) {
      .wide { padding-left: 1rem; padding-right: 1rem; }
      .card { padding: 1rem; }
      .facts { grid-template-columns: 1fr; gap: 0; }
      .facts dd { margin-bottom: .5rem; }
      th, td { padding: .35rem .5rem; }
    }
    @media print { header, footer, .buttons, form { display: none; } }

    """

  private static let drawings =
    """
    .drawn { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.5rem 3rem; align-items: start; }
    .chart { display: block; width: 100%; }
    .chart text { font-size: 14px; fill: \(Palette.text); }
    .chart .head, .chart .value { font-weight: 600; }
    .chart rect { stroke: \(Palette.accent); }
    .chart line { stroke: \(Palette.text); stroke-width: 1.5; }

    """ + Palette.bars.enumerated().map { ".chart .s\($0) { fill: \($1); }\n" }.joined()
}
