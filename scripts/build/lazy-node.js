const { isDeepStrictEqual, types } = require('node:util');

/*
 * What n8n loads of a node when it starts: all that can be asked of it, with functions that load the
 * code once the first of them is called. n8n itself could load descriptions apart from the code, but
 * can't install such a package.
 */

const PLAIN = [Object.prototype, Array.prototype];

const isName = (key) => typeof key === 'string' && /^[A-Za-z_$][\w$]*$/.test(key);

/** A key in brackets, as JavaScript. */
function inBrackets(key) {
	if (typeof key === 'string') return `[${JSON.stringify(key)}]`;
	const name = Symbol.keyFor(key);
	if (name === undefined) throw new Error(`${String(key)} is a symbol that only its module knows`);
	return `[Symbol.for(${JSON.stringify(name)})]`;
}

/** How a member is named where it is made. */
const keyOf = (key) => (isName(key) ? key : inBrackets(key));

/** How a member of a member is asked for. */
const accessOf = (path) => path.map((key) => (isName(key) ? `.${key}` : inBrackets(key))).join('');

/** What kind of function something is, for n8n to get the same. */
function kindOf(value, path) {
	if (types.isGeneratorFunction(value) || /^class\b/.test(String(value))) {
		throw new Error(`node${accessOf(path)} is a function that can't be handed on`);
	}
	return types.isAsyncFunction(value) ? 'async ' : '';
}

/** The members of an object with their keys; those of an array without its length. */
function entriesOf(object, path) {
	if (!PLAIN.includes(Object.getPrototypeOf(object))) {
		throw new Error(`node${accessOf(path)} is neither data nor a function`);
	}
	return Reflect.ownKeys(object)
		.filter((key) => !Array.isArray(object) || key !== 'length')
		.map((key) => {
			const { value, enumerable } = Object.getOwnPropertyDescriptor(object, key);
			if (!enumerable) throw new Error(`node${accessOf([...path, key])} is hidden`);
			return [key, value];
		});
}

const isObject = (value) => typeof value === 'object' && value !== null;

/** Whether something is more than JSON can hold. */
const holdsCode = (value, path) =>
	typeof value === 'function' ||
	(isObject(value) &&
		entriesOf(value, path).some(
			([key, member]) => typeof key === 'symbol' || holdsCode(member, [...path, key]),
		));

/** A text of JSON as JavaScript: V8 reads that faster than it reads objects. */
const asData = (value) =>
	isObject(value)
		? `JSON.parse('${JSON.stringify(value).replace(/[\\']/g, '\\$&')}')`
		: String(JSON.stringify(value));

/** A function at a place of the node, as a member of the object there. */
const handedOn = (value, path) =>
	`${kindOf(value, path)}${keyOf(path.at(-1))}(...given){return Reflect.apply(node()${accessOf(path)},this,given)}`;

/** What makes a member anew, as JavaScript. */
function written(value, path) {
	if (!holdsCode(value, path)) return asData(value);
	const entries = entriesOf(value, path);
	if (Array.isArray(value)) {
		return `[${entries.map(([key, member]) => written(member, [...path, key])).join()}]`;
	}
	const members = entries.map(([key, member]) => {
		const place = [...path, key];
		return typeof member === 'function'
			? handedOn(member, place)
			: `${keyOf(key)}:${written(member, place)}`;
	});
	return `{${members.join()}}`;
}

/** The methods of the class of a node. */
function methodsOf(node) {
	const prototype = Object.getPrototypeOf(node);
	if (Object.getPrototypeOf(prototype) !== Object.prototype) {
		throw new Error('The class of the node extends another one');
	}
	return Reflect.ownKeys(prototype)
		.filter((key) => key !== 'constructor')
		.map((key) => {
			const { value } = Object.getOwnPropertyDescriptor(prototype, key);
			if (typeof value !== 'function') throw new Error(`node${accessOf([key])} is no method`);
			return [key, value];
		});
}

/** What n8n sees of a node, with a word on each function in its place. */
function seen(node) {
	const told = (value, path) => {
		if (typeof value === 'function') return { isFunction: true, kind: kindOf(value, path) };
		if (!isObject(value)) return value;
		const copy = Array.isArray(value) ? [] : {};
		for (const [key, member] of entriesOf(value, path)) {
			// Not by an assignment, which a key like `__proto__` would mislead.
			const described = { value: told(member, [...path, key]), enumerable: true };
			Object.defineProperty(copy, key, described);
		}
		return copy;
	};
	return {
		members: told({ ...node }, []),
		methods: methodsOf(node).map(([key, value]) => [key, told(value, [key])]),
	};
}

/** The place at which two nodes differ first, for people. */
function differenceOf(one, other, path) {
	if (!isObject(one) || !isObject(other)) return path;
	const key = [...Reflect.ownKeys(one), ...Reflect.ownKeys(other)].find(
		(each) => !(each in one && each in other && isDeepStrictEqual(one[each], other[each])),
	);
	return key === undefined ? path : differenceOf(one[key], other[key], `${path}.${String(key)}`);
}

/** Runs what was written, without the code behind it. */
function run(script, name) {
	const module = { exports: {} };
	new Function('exports', 'require', script)(module.exports, () => {
		throw new Error(`${name} asks for its code when it is loaded`);
	});
	return new module.exports[name]();
}

/**
 * Writes what n8n is to load in place of a node. What JSON can't carry, such as a member that is
 * undefined, is refused: n8n would see another node than the sources have.
 * @param {string} name of the class
 * @param {object} node an instance of it
 * @param {string} code what the code is required by
 * @returns {string}
 */
function writeLazyNode(name, node, code) {
	const members = entriesOf({ ...node }, []).map(
		([key, value]) =>
			`this${accessOf([key])}=${
				typeof value === 'function'
					? `({${handedOn(value, [key])}})${accessOf([key])}`
					: written(value, [key])
			};`,
	);
	const methods = methodsOf(node).map(([key, value]) => handedOn(value, [key]));
	const script = [
		'"use strict";',
		'let loaded;',
		`const node=()=>loaded??=new(require(${JSON.stringify(code)}).${name});`,
		`exports.${name}=class ${name}{`,
		`constructor(){${members.join('\n')}}`,
		...methods,
		'};',
		'',
	].join('\n');
	const [wanted, got] = [seen(node), seen(run(script, name))];
	if (!isDeepStrictEqual(wanted, got)) {
		throw new Error(
			`${name} can't be written down: ${differenceOf(wanted, got, name)} would differ`,
		);
	}
	return script;
}

/** The places of all functions of a node. */
function functionsOf(node) {
	const within = (value, path) => {
		if (typeof value === 'function') return [accessOf(path)];
		return isObject(value)
			? entriesOf(value, path).flatMap(([key, member]) => within(member, [...path, key]))
			: [];
	};
	return [...within({ ...node }, []), ...methodsOf(node).map(([key]) => accessOf([key]))];
}

module.exports = { functionsOf, writeLazyNode };
