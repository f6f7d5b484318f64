/** What ends with a signal, and the one listener that the signal has for all of it. */
interface Ending {
	readonly ends: Set<() => void>;
	readonly listener: () => void;
}

const endings = new WeakMap<AbortSignal, Ending>();

function begin(signal: AbortSignal): Ending {
	const ends = new Set<() => void>();
	const listener = () => {
		for (const end of [...ends]) end();
	};
	const ending = { ends, listener };
	signal.addEventListener('abort', listener);
	endings.set(signal, ending);
	return ending;
}

/**
 * Has something end with a signal; gives what lets go of the signal again. A signal looks through
 * all of its listeners for each that comes or goes, so that hundreds of requests share one.
 */
export function endWith(signal: AbortSignal, end: () => void): () => void {
	const ending = endings.get(signal) ?? begin(signal);
	ending.ends.add(end);
	return () => {
		ending.ends.delete(end);
		if (ending.ends.size > 0) return;
		signal.removeEventListener('abort', ending.listener);
		endings.delete(signal);
	};
}
