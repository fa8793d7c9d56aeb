extension NowCard {
    /// The look of the card: one column from 320 pixels on, light and dark, every button as large as a fingertip.
    ///
    /// A breath is ten seconds, four in and six out; twelve of them are the two minutes. Who asks for less motion reads
    /// the words alone.
    static let styleSheet: StaticString = """
        :root {
          color-scheme: light dark;
          --page: #fdfcf8; --ink: #1c2b2d; --soft: #47585a; --button: #dcefe9; --button-ink: #0a4237; --line: #d5dcd8;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #12191b; --ink: #eef3f1; --soft: #b7c5c2; --button: #1d4239; --button-ink: #d3f3e8; --line: #33413f;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0; background: var(--page); color: var(--ink);
          font: 1.125rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; -webkit-text-size-adjust: 100%;
        }
        main { max-width: 34rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.5rem; }
        h2 { font-size: 1.25rem; line-height: 1.3; margin: 1.75rem 0 0.5rem; }
        p { margin: 0.25rem 0; }
        .shows, footer { color: var(--soft); font-size: 1rem; }
        .comfort { font-size: 1.25rem; margin-top: 0.75rem; }
        .lines { list-style: none; margin: 0; padding: 0; }
        .lines li { padding: 0.6rem 0; border-top: 1px solid var(--line); }
        .ways { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin: 0.35rem 0; }
        .ways a, summary {
          display: flex; align-items: center; min-height: 3rem; padding: 0.5rem 1rem; border-radius: 0.75rem;
          background: var(--button); color: var(--button-ink); font-weight: 600; text-decoration: none;
        }
        .ways a:focus-visible, summary:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
        ol { margin: 0; padding-left: 1.75rem; }
        ol li { padding: 0.25rem 0; }
        summary { cursor: pointer; }
        .breath { position: relative; height: 13rem; overflow: hidden; }
        .circle {
          position: absolute; left: 50%; top: 50%; width: 10rem; height: 10rem; margin: -5rem 0 0 -5rem;
          border-radius: 50%; background: var(--button); transform: scale(0.5);
        }
        .breath p {
          position: absolute; left: 0; right: 0; top: 50%; margin: -0.75em 0 0; text-align: center;
          color: var(--button-ink); font-weight: 600; opacity: 0;
        }
        .time { height: 0.5rem; border-radius: 0.25rem; background: var(--line); overflow: hidden; }
        .passed { height: 100%; background: var(--button-ink); transform: scaleX(0); transform-origin: left; }
        details[open] .circle { animation: breathe 10s ease-in-out 12; }
        details[open] .in { animation: in 10s linear 12; }
        details[open] .out { animation: out 10s linear 12; }
        details[open] .passed { animation: pass 120s linear forwards; }
        @keyframes breathe { 0%, 100% { transform: scale(0.5); } 40% { transform: scale(1.15); } }
        @keyframes in { 0%, 37% { opacity: 1; } 40%, 100% { opacity: 0; } }
        @keyframes out { 0%, 40% { opacity: 0; } 43%, 97% { opacity: 1; } 100% { opacity: 0; } }
        @keyframes pass { to { transform: scaleX(1); } }
        @media (prefers-reduced-motion: reduce) { .breath, .time { display: none; } }
        @media print {
          :root { --page: #fff; --ink: #000; --soft: #000; --button: #fff; --button-ink: #000; }
          .ways a { border: 1px solid #000; min-height: 0; } details { display: none; }
        }
        """
}
