/*
 * How much a rate loses at a refusal, and how it comes back. Both are said as parts of the rate, per
 * second in the case of growth: what becomes of several senders who share a limit hangs on how the two
 * compare for high and for low rates.
 */

const SECOND = 1000;

/** What a refusal takes off a rate: less of a high one, which is refused often. */
const CUT = { least: 0.08, ofRoot: 0.45, slowest: 1.5 };

/** Which part of itself a refusal takes off a rate. */
export const cutOf = (rate: number): number =>
	CUT.least + CUT.ofRoot / Math.sqrt(Math.max(rate, CUT.slowest));

/** A growth that is higher than this doubles no more. */
const MOST = 0.1;

/** How rates come back after refusals. */
interface Law {
	/** The fraction by which a rate grows each second, right after a refusal. */
	readonly least: (rate: number) => number;
	/** The time without a refusal in which that fraction doubles, in milliseconds. */
	readonly doublesIn: number;
}

/**
 * Where no limit is set, a rate grows by a step that is the same for all senders, which counts
 * for slow ones, and by a fraction of itself. The higher a rate is, the more must refusals take
 * off it compared with what it gains: this alone brings senders that share a limit to equal
 * shares. If the fraction were larger for high rates, the fastest sender would win.
 */
const WITHOUT_LIMIT: Law = {
	least: (rate) => 0.015 / rate + 0.01,
	doublesIn: 8 * SECOND,
};

/**
 * What a limit is made for that is set, which all who share it are taken to know. Where each of
 * `senders` equal ones sends its part, `refused` of the requests are refused. For larger parts it is
 * less, as this power says, and for smaller ones more, up to `most`: all are refused equally often, so
 * the larger ones fall back and the smaller ones catch up. Whoever has more than `alone` of the limit
 * is one of two at most, and grows by `part` at least, so that it soon has what another one leaves.
 */
const SHARED = { senders: 32, refused: 0.015, most: 0.2, power: 1.5, alone: 0.4, part: 0.007 };

/** Back to a limit that is set: as fast as the refusals that are tolerated take it off. */
const lawTo = (limit: number): Law => ({
	least: (rate) => {
		const { senders, refused, most, power, alone, part } = SHARED;
		const share = rate / limit;
		const tolerated = Math.min(refused * (senders * share) ** -power, most);
		return Math.max(tolerated * rate * cutOf(rate), share > alone ? part : 0);
	},
	doublesIn: 24 * SECOND,
});

/** By which part of itself a rate grows a second, so many milliseconds after the last refusal. */
export type Growth = (rate: number, sinceRefusal: number) => number;

/** How a rate grows up to a limit, or without one, where it is undefined. */
export function growthTo(limit: number | undefined): Growth {
	const { least, doublesIn } = limit === undefined ? WITHOUT_LIMIT : lawTo(limit);
	return (rate, sinceRefusal) => {
		const atFirst = least(rate);
		return Math.max(atFirst, Math.min(atFirst * 2 ** (sinceRefusal / doublesIn), MOST));
	};
}
