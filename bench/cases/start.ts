import type { BenchCase } from '../bench-case';
import { spread } from '../support/format';
import { loadingShares, loadingTime } from '../support/loading-time';
import { unpackedSize } from '../support/package-size';
import { median } from '../support/statistics';

const AIM_MS = 20;
const AIM_KB = 350;

const percent = (part: number): string => `${(100 * part).toFixed(0)} %`;

/** What the package costs who has it installed. */
export const startCase: BenchCase = {
	name: 'start',
	title: 'Loading and size of the package',
	method:
		'Fresh processes that have n8n’s engine already load the installed package with n8n’s own loader. The size is what npm pack says of the unpacked package.',
	async run({ bench, quick }) {
		const milliseconds: number[] = [];
		for (let round = 0; round < (quick ? 2 : 9); round++) {
			milliseconds.push(await loadingTime(await bench.installed()));
		}
		const kilobytes = (await unpackedSize(await bench.installed())) / 1000;
		const { compiling, building, rest } = await loadingShares(await bench.installed());
		const figure = median(milliseconds);
		return {
			findings: [
				{
					what: 'Time that it adds to loading',
					ours: spread(milliseconds),
					other: '-',
					figure: `${figure.toFixed(1)} ms`,
					aim: `under ${AIM_MS} ms`,
					met: figure < AIM_MS,
				},
				{
					what: 'Size, unpacked',
					ours: `${kilobytes.toFixed(0)} kB`,
					other: '-',
					figure: `${kilobytes.toFixed(0)} kB`,
					aim: `under ${AIM_KB} kB`,
					met: kilobytes < AIM_KB,
				},
			],
			notes: [
				`V8's profile of one loading: ${percent(compiling)} for reading and compiling the code, ${percent(building)} for reading the descriptions, ${percent(rest)} for n8n's loader and the rest.`,
				'The build makes the descriptions, and the code is loaded when a node is first used. n8n has a way of its own to load descriptions alone, for its own nodes. It does not let such a package be installed from its settings, since it looks for nodes that are loaded at once and says that there are none.',
			],
		};
	},
};
