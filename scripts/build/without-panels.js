const ts = require('typescript');

/*
 * Takes the panels out of the code that runs: n8n reads them from the files that the build has made
 * (`lazy-node.js`), and the code would put them together once more whenever it is loaded.
 */

/** Where panels are put together; what stands elsewhere is needed without them, too. */
const PANELS = /[\\/](?:operations|trigger)[\\/]|\.node\.ts$/;

const nameOf = (member) => (member.name === undefined ? undefined : member.name.getText());
const has = (object, name) => object.properties.some((member) => nameOf(member) === name);

/** Whether an object is the description of a node. */
const isDescription = (object) =>
	ts.isPropertyDeclaration(object.parent) && nameOf(object.parent) === 'description';

/** The member of an object that holds a panel, if it has one. */
function panelOf(object) {
	const name = isDescription(object) ? 'properties' : 'fields';
	if (name === 'fields' && !(has(object, 'resource') && has(object, 'operation'))) return undefined;
	return object.properties.find((member) => nameOf(member) === name);
}

/** What a bundler leaves out by itself when nothing uses it, or what it is not worth to touch for. */
const isPlain = (value) =>
	ts.isFunctionLike(value) || ts.isLiteralExpression(value) || ts.isIdentifier(value);

/** The values of the constants of a file, each of which is worked out when the file is loaded. */
const constantsOf = (file) =>
	file.statements
		.filter(
			(statement) =>
				ts.isVariableStatement(statement) && statement.declarationList.flags & ts.NodeFlags.Const,
		)
		.flatMap(({ declarationList }) => [...declarationList.declarations])
		.filter(({ name, initializer }) => ts.isIdentifier(name) && !isPlain(initializer))
		.map(({ initializer }) => initializer);

/**
 * Leaves the panels out of a source: the `properties` of a node's description and the `fields` of an
 * operation. A constant that only those need can go as well, once the bundler is told that to work it
 * out does nothing else.
 * @param {() => void} onPanel is called for each panel
 * @returns {(text: string, path: string) => string}
 */
const withoutPanels = (onPanel) => (text, path) => {
	if (!PANELS.test(path)) return text;
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const edits = [];
	const visit = (node) => {
		const panel = ts.isObjectLiteralExpression(node) ? panelOf(node) : undefined;
		if (panel !== undefined) {
			const next = node.properties[node.properties.indexOf(panel) + 1];
			const end = next === undefined ? node.properties.end : next.getFullStart();
			edits.push({ start: panel.getFullStart(), end, by: '' });
			onPanel();
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	for (const value of constantsOf(file)) {
		const start = value.getStart();
		edits.push({ start, end: start, by: '/* @__PURE__ */ (() => (' });
		edits.push({ start: value.end, end: value.end, by: '))()' });
	}
	// From the end on, where the places of those before are still right.
	return edits
		.sort((one, other) => other.start - one.start)
		.reduce((whole, { start, end, by }) => whole.slice(0, start) + by + whole.slice(end), text);
};

module.exports = { withoutPanels };
