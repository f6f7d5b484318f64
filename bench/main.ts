/*
 * npm run bench -- [--quick] [--write] [--built] [case ...]
 *
 * Runs the benchmarks, or those that are named. --quick takes few items, to see that they work;
 * --built takes dist as it is; --write writes docs/benchmarks.md, in which what was not run stays as it
 * was. An aim that is missed is told, and does not make the run fail.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { cleanUp } from '../test/support/cleanup';
import { REPOSITORY } from '../test/support/host';
import { packBuilt, packPackage } from '../test/support/pack';
import type { Settings } from './bench-case';
import { CASES } from './cases';
import { lines, page, type Measured } from './page';
import { benchPackage } from './support/bench-package';
import { describeMachine } from './support/machine';

const say = (line: string) => void process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		built: { type: 'boolean', default: false },
		quick: { type: 'boolean', default: false },
		write: { type: 'boolean', default: false },
	},
});

async function main(): Promise<void> {
	const unknown = positionals.filter((name) => !CASES.some((each) => each.name === name));
	if (unknown.length > 0) {
		const names = CASES.map(({ name }) => name).join(', ');
		throw new Error(`Unknown: ${unknown.join(', ')}. There are: ${names}.`);
	}
	if (values.write && values.quick) throw new Error('A quick run is not to be written.');
	const machine = await describeMachine();
	say(machine);
	const pack = async () => (values.built ? await packBuilt() : await packPackage());
	const settings: Settings = { quick: values.quick, bench: benchPackage(pack), say };
	const measured: Measured[] = [];
	for (const benchCase of CASES) {
		if (positionals.length > 0 && !positionals.includes(benchCase.name)) continue;
		say(`\n${benchCase.title} [${benchCase.name}]`);
		const result = { benchCase, report: await benchCase.run(settings) };
		measured.push(result);
		for (const line of lines(result)) say(line);
	}
	if (!values.write) return;
	const file = path.join(REPOSITORY, 'docs/benchmarks.md');
	const date = new Date().toISOString().slice(0, 10);
	const earlier = await readFile(file, 'utf8');
	await writeFile(file, page(measured, CASES, { machine, date, earlier }));
	say(`\nWritten to ${path.relative(REPOSITORY, file)}`);
}

main()
	.catch((error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	})
	.finally(async () => {
		await cleanUp();
		process.exit();
	});
