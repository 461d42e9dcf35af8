// The example operations and the answer to the first of them. This runs before the large scripts are evaluated, so
// that the answer is on its way meanwhile.

/** Sends one request to the graph; resolves to the answer, errors included. */
export async function ask({ query, variables, operationName }, headers = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return response.json();
}

/** `/#preview=TOKEN`, which `createPreviewToken` gives: the headers under which everything is asked. */
const token = new URLSearchParams(location.hash.slice(1)).get('preview');
export const previewHeaders = token ? { 'x-preview': token } : {};

async function loadExamples() {
  const examples = await (await fetch('/explorer/operations.json')).json();
  // The address may ask for one by its name: `/#ArticlePage`.
  const first = examples.find(({ name }) => location.hash === `#${name}`) ?? examples[0];
  const { name: operationName, query, variables } = first;
  const answer = ask({ query, variables, operationName }, previewHeaders);
  // Whoever awaits it handles a failure; that may be later than the failure.
  answer.catch(() => {});
  return { examples, first, answer };
}

export const loading = loadExamples();
