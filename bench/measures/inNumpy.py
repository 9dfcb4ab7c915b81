# The same measures in numpy. Reads the shape and the ranks, then answers each line, "agreement" or "distances", with
# {"ms": ..., "tuned": ..., "proof": ...}. Needs numpy 2 (bitwise_count).
import json
import sys
import time

import numpy as np

people, items = (int(word) for word in sys.stdin.readline().split())
ranks = np.array(sys.stdin.readline().split(), dtype=np.uint8).reshape(people, items)
above, below = np.triu_indices(items, 1)


def agreement():
    over = (ranks[:, :, None] < ranks[:, None, :]).sum(0)
    sums = ranks.sum(0)
    s = ((sums - people * (items + 1) / 2) ** 2).sum()
    return {"over": over.flatten().tolist(), "w": float(12 * s / (people**2 * (items**3 - items)))}


def by_columns():
    columns = np.ascontiguousarray(ranks.T)
    return [np.count_nonzero(columns[a] < columns[a + 1 :], axis=1) for a in range(items)], ranks.sum(0)


def distances():
    bits = np.packbits(ranks[:, above] < ranks[:, below], axis=1)
    words = np.zeros((people, 8 * -(-bits.shape[1] // 8)), dtype=np.uint8)
    words[:, : bits.shape[1]] = bits
    words = words.view(np.uint64)
    return sum(np.bitwise_count(words[:, None, word] ^ words[None, :, word]) for word in range(words.shape[1]))


def timed(measure, times):
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        found = measure()
        took.append((time.perf_counter() - begun) * 1000)
    return sorted(took)[times // 2], found


print(json.dumps({"numpy": np.__version__}), flush=True)
for line in sys.stdin:
    if line.strip() == "agreement":
        ms, found = timed(agreement, 21)
        answer = {"ms": ms, "tuned": timed(by_columns, 21)[0], "proof": found}
    else:
        ms, found = timed(distances, 3)
        answer = {"ms": ms, "proof": int(found.sum(dtype=np.int64)) // 2}
    print(json.dumps(answer), flush=True)
