// The explorer page: GraphiQL, and beside it the example operations, each one click away.
import { ask, loading, previewHeaders } from './examples.js';

const { React, ReactDOM, GraphiQL } = globalThis;
const { createElement, useEffect, useLayoutEffect, useRef, useState } = React;
const { useEditorContext, useExecutionContext } = GraphiQL.React;

const { examples, first, answer } = await loading;
let early = answer;
let firstShown;
const untilFirstShown = new Promise((resolve) => (firstShown = resolve));

/** The first answer is here already or on its way; the schema, which is large, waits until it is shown. */
async function fetcher(request, { headers } = {}) {
  if (request.operationName === 'IntrospectionQuery') await untilFirstShown;
  else if (early && request.query === first.query) {
    const taken = early;
    early = null;
    return taken;
  }
  return ask(request, headers);
}

const panel = document.getElementById('examples');
const toggle = document.getElementById('examples-toggle');
const narrow = matchMedia('(max-width: 50rem)');

function showPanel(visible) {
  panel.hidden = !visible;
  toggle.setAttribute('aria-expanded', String(visible));
}
toggle.addEventListener('click', () => showPanel(panel.hidden));
narrow.addEventListener('change', () => showPanel(!narrow.matches));
showPanel(!narrow.matches);

function variablesText({ variables }) {
  return Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '';
}

/** Runs the first example, and gives what opens another one in a tab of its own and runs it. */
function useExamples() {
  const editor = useEditorContext({ nonNull: true });
  const { run } = useExecutionContext({ nonNull: true });
  const { tabs, activeTabIndex, queryEditor, variableEditor, responseEditor } = editor;
  const ready = Boolean(queryEditor && variableEditor && responseEditor);
  const started = useRef(false);
  const [opening, setOpening] = useState(null);

  useEffect(() => {
    if (!ready || started.current) return;
    started.current = true;
    queryEditor.setOption('lineWrapping', true);
    run().finally(firstShown);
  });

  useEffect(() => {
    document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTabIndex]);

  // The tab exists and is in front only after the render that `open` causes.
  useLayoutEffect(() => {
    if (!ready || opening?.tab !== activeTabIndex) return;
    const { name, query } = opening.example;
    const variables = variablesText(opening.example);
    setOpening(null);
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    editor.setOperationName(name);
    editor.updateActiveTabValues({ query, variables });
    run();
  });

  function open(example) {
    const found = tabs.findIndex(({ query }) => query === example.query);
    if (found < 0) editor.addTab();
    else editor.changeTab(found);
    setOpening({ example, tab: found < 0 ? tabs.length : found });
  }
  return { open, active: examples.find(({ query }) => query === tabs[activeTabIndex].query) };
}

function ExampleList() {
  const { open, active } = useExamples();
  const choose = (event, example) => {
    event.preventDefault();
    history.replaceState(null, '', `#${example.name}`);
    if (narrow.matches) showPanel(false);
    open(example);
  };
  const items = examples.map((example) => {
    const { name, description } = example;
    const link = { href: `#${name}`, 'aria-current': example === active, onClick: (event) => choose(event, example) };
    const text = [createElement('strong', { key: 1 }, name), createElement('span', { key: 2 }, description)];
    return createElement('li', { key: name }, createElement('a', link, text));
  });
  return ReactDOM.createPortal(createElement('ol', null, items), panel);
}

const headers = Object.keys(previewHeaders).length > 0 ? JSON.stringify(previewHeaders, null, 2) : '';

const page = createElement(
  GraphiQL,
  {
    fetcher,
    query: first.query,
    variables: variablesText(first),
    headers,
    defaultHeaders: headers,
    defaultQuery: '',
    defaultEditorToolsVisibility: narrow.matches ? false : 'variables',
    forcedTheme: 'system',
    // Tabs outlive a reload but not the visit: a new one begins with the first example alone.
    storage: sessionStorage,
  },
  createElement(GraphiQL.Logo, null, ' '),
  createElement(ExampleList),
);
ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
