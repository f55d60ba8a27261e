"use strict";
// What stands: the grounded labelling of a view (Dung 1995), also when something is supposed.
//
// It is built from the map itself, by the definitions that the program's own framework follows, so
// that links can be taken away. `data` is what `PageData` writes. Each argument is a gate of
// attackers: it is in once all of them are out, and out once one is in. Other gates stand for "some
// one of these is in", so that many attackers of many arguments are not as many attacks as pairs.
function makeLabelling(data) {
  const [[claims, evidence, linkCount], links, contradictions, questions, views] = data;
  const items = claims + evidence;
  const nodes = items + linkCount;
  // The numbers of relations, as the program has them.
  const [supports, attacks, entails, undercuts] = [0, 1, 2, 3];
  const relation = links.map(link => link[0]);
  const target = links.map(link => link[1]);
  const premises = links.map(link => link.slice(2));
  const into = Array.from({length: nodes}, () => []);
  const from = Array.from({length: items}, () => []);
  links.forEach((_, link) => {
    into[target[link]].push(link);
    for (const premise of premises[link]) from[premise].push(link);
  });
  const isReason = link => relation[link] === supports || relation[link] === entails;
  // A reason that rebuts; an entailment from one premise passes attacks on instead.
  const isPro = link => isReason(link) && !isEntailment(link);
  const isEntailment = link => relation[link] === entails && premises[link].length === 1;

  const inside = views.map(([stretches]) => {
    const view = new Uint8Array(nodes);
    for (let at = 0; at < stretches.length; at += 2) view.fill(1, stretches[at], stretches[at + 1]);
    return view;
  });

  // Node → 1 it stands, -1 it falls, 0 it is contested, 2 it is not in the view.
  // `supposed` is a map of nodes to "false", "true" or "away".
  function label(number, supposed = new Map()) {
    const [, ownContradictions, denied, open] = views[number];
    const view = inside[number].slice();
    for (const [node, word] of supposed) if (word === "away") view[node] = 0;
    const is = (node, word) => supposed.get(node) === word;
    const has = link => view[items + link] === 1;

    // What excludes each claim.
    const rivals = new Map();
    const addRivals = group => {
      for (const one of group) {
        const known = rivals.get(one) ?? new Set();
        for (const other of group) if (other !== one) known.add(other);
        rivals.set(one, known);
      }
    };
    for (const index of ownContradictions) addRivals(contradictions[index]);
    for (const answers of questions) addRivals(answers.filter(answer => view[answer]));

    // What each item leads to by entailments from one premise, itself first.
    const reach = item => {
      const met = new Set([item]);
      for (const node of met) {
        for (const link of from[node]) if (has(link) && isEntailment(link)) met.add(target[link]);
      }
      return met;
    };
    const pro = item => into[item].filter(link => has(link) && isPro(link));
    // What is against an item itself: links that attack it, and reasons for what excludes it.
    const against = item => {
      const found = into[item].filter(link => has(link) && relation[link] === attacks);
      for (const rival of rivals.get(item) ?? []) {
        found.push(...into[rival].filter(link => has(link) && isReason(link)));
      }
      return found;
    };

    // Gates: what goes into them, whether their output is turned round, and their value, 1 for true,
    // -1 for false, 0 while that is open.
    const outputs = Array.from({length: nodes}, () => []);
    const pending = new Array(nodes).fill(0);
    // Gates beyond the nodes that are arguments.
    const argument = new Set();
    const forced = [];
    const addGate = inputs => {
      const gate = outputs.length;
      outputs.push([]);
      pending.push(0);
      for (const input of inputs) connect(input, gate);
      return gate;
    };
    // `sign` is -1 where it is the failure of the one that attacks the other.
    const connect = (source, gate, sign = 1) => {
      outputs[source].push([gate, sign]);
      pending[gate] += 1;
    };

    const isDenied = new Set(denied);
    const isOpen = new Set(open);
    // The perspective's own doubt of a claim, which that attacks in turn: in itself an argument.
    const doubts = new Map();
    const doubt = claim => {
      if (!doubts.has(claim)) {
        const gate = addGate([]);
        argument.add(gate);
        connect(claim, gate);
        doubts.set(claim, gate);
      }
      return doubts.get(claim);
    };

    for (let item = 0; item < items; item += 1) {
      if (!view[item] || is(item, "true")) continue;
      const reached = reach(item);
      const attackers = new Set();
      const con = new Set();
      for (const node of reached) {
        // Attacks on what is supposed true do not count, and so are not passed on.
        if (is(node, "true")) continue;
        for (const link of against(node)) con.add(link);
        for (const rival of rivals.get(node) ?? []) attackers.add(rival);
        if (is(node, "false") || isDenied.has(node)) forced.push(item);
        else if (isOpen.has(node)) attackers.add(doubt(node));
      }
      for (const link of con) attackers.add(items + link);
      for (const attacker of attackers) connect(attacker, item);
      rebut(pro(item), con);
    }

    // Each link for an item and each other link against it attack each other.
    function rebut(favourable, con) {
      if (favourable.length === 0 || con.size === 0) return;
      const attack = (some, others) => {
        if (some.every(link => !others.includes(link))) {
          const gate = addGate(others.map(link => items + link));
          for (const link of some) connect(gate, items + link);
        } else {
          for (const link of some) {
            for (const other of others) if (other !== link) connect(items + other, items + link);
          }
        }
      };
      attack(favourable, [...con]);
      attack([...con], favourable);
    }

    for (let link = 0; link < linkCount; link += 1) {
      const node = items + link;
      if (!has(link)) continue;
      for (const premise of premises[link]) connect(premise, node, -1);
      for (const undercut of into[node]) if (has(undercut)) connect(items + undercut, node);
      if (is(node, "false")) forced.push(node);
    }

    // Propagation, each gate once.
    const values = new Int8Array(outputs.length);
    const settled = [];
    const settle = (gate, isAny) => {
      if (values[gate] !== 0) return;
      const turned = gate < nodes || argument.has(gate);
      values[gate] = isAny === turned ? -1 : 1;
      settled.push(gate);
    };
    for (let node = 0; node < nodes; node += 1) {
      if (!view[node]) values[node] = -1;
      else if (is(node, "true")) settle(node, false);
    }
    for (const gate of forced) settle(gate, true);
    for (let gate = 0; gate < outputs.length; gate += 1) {
      if (values[gate] === 0 && pending[gate] === 0) settle(gate, false);
    }
    while (settled.length > 0) {
      const gate = settled.pop();
      for (const [next, sign] of outputs[gate]) {
        if (values[next] !== 0) continue;
        if (values[gate] * sign === 1) settle(next, true);
        else if ((pending[next] -= 1) === 0) settle(next, false);
      }
    }
    return values.slice(0, nodes).map((value, node) => view[node] ? value : 2);
  }

  // Claim or evidence → whether it stands and evidence that stands leads to it by what stands.
  function backed(labels) {
    const reached = new Uint8Array(items);
    const waiting = [];
    const add = item => {
      if (reached[item] || labels[item] !== 1) return;
      reached[item] = 1;
      waiting.push(item);
    };
    for (let item = claims; item < items; item += 1) add(item);
    while (waiting.length > 0) {
      for (const link of from[waiting.pop()]) {
        if (isReason(link) && labels[items + link] === 1) add(target[link]);
      }
    }
    return reached;
  }

  return {
    label, backed, claims, items, nodes, relation, target, premises, into, from, contradictions,
    questions, viewCount: views.length, opening: data[5],
  };
}
