"use strict";
// What stands: the grounded labelling of a view (Dung 1995), also when something is supposed.
//
// It is built from the map itself, by the definitions that the program's own framework follows, so
// that links can be taken away. `data` is what `PageData` writes. Each argument is a gate of
// attackers: it is in once all of them are out, and out once one is in. Other gates stand for "some
// one of these is in", so that many attackers of many arguments are not as many attacks as pairs.
function makeLabelling(data) {
  const [[claims, evidence, linkCount], links, contradictions, questions, stances, views, opening] = data;
  const items = claims + evidence;
  const nodes = items + linkCount;
  // Numbers that the program gives to relations, attitudes and whoever writes the map.
  const [supports, attacks, entails] = [0, 1, 2];
  const [asserts, denies, asks, concedes] = [0, 1, 2, 3];
  const mapper = 0;
  const relation = links.map(link => link[0]);
  const target = links.map(link => link[1]);
  const premises = links.map(link => link[2]);
  const holders = links.map(link => link[3]);
  const into = Array.from({length: nodes}, () => []);
  const from = Array.from({length: items}, () => []);
  links.forEach((_, link) => {
    into[target[link]].push(link);
    for (const premise of premises[link]) from[premise].push(link);
  });
  const stancesOn = Array.from({length: items}, () => []);
  for (const stance of stances) stancesOn[stance[2]].push(stance);
  const isReason = link => relation[link] === supports || relation[link] === entails;

  // Links that are not there, and what undercuts them, and so on.
  function absent(supposed) {
    const gone = new Uint8Array(linkCount);
    const waiting = [...supposed].filter(([, word]) => word === "away").map(([node]) => node - items);
    while (waiting.length > 0) {
      const link = waiting.pop();
      if (gone[link]) continue;
      gone[link] = 1;
      waiting.push(...into[items + link]);
    }
    return gone;
  }

  // What lies in a view, as the program's `View` has it: nodes, and contradictions.
  function viewOf(number, gone) {
    const view = new Uint8Array(nodes);
    if (views[number] === 0) {
      view.fill(1);
      gone.forEach((isGone, link) => { if (isGone) view[items + link] = 0; });
      return {view, pairs: contradictions};
    }
    const own = new Set(views[number]);
    for (const [holder, , node] of stances) if (own.has(holder)) view[node] = 1;
    const addLink = link => {
      for (let node = items + link; !view[node]; node = target[node - items]) {
        view[node] = 1;
        if (node < items) return;
        for (const premise of premises[node - items]) view[premise] = 1;
      }
    };
    for (let link = 0; link < linkCount; link += 1) {
      if (!gone[link] && holders[link].some(holder => own.has(holder))) addLink(link);
    }
    const isOwn = pair => pair[2].some(holder => own.has(holder));
    for (const pair of contradictions) if (isOwn(pair)) view[pair[0]] = view[pair[1]] = 1;
    const pairs = contradictions.filter(pair =>
      isOwn(pair) || pair[2].includes(mapper) && view[pair[0]] && view[pair[1]]);
    const isMappers = link => !gone[link] && holders[link].includes(mapper)
      && premises[link].every(premise => view[premise]);
    for (let link = 0; link < linkCount; link += 1) {
      if (target[link] < items && view[target[link]] && isMappers(link)) view[items + link] = 1;
    }
    const waiting = links.map((_, link) => link).filter(link => view[items + link]);
    while (waiting.length > 0) {
      for (const undercut of into[items + waiting.pop()]) {
        if (view[items + undercut] || !isMappers(undercut)) continue;
        view[items + undercut] = 1;
        waiting.push(undercut);
      }
    }
    return {view, pairs};
  }

  // The claims that the perspective denies, and those that it leaves open by its own word; for
  // everyone those that are denied and that nobody holds, be it by a link.
  function ownWord(number, gone) {
    const denied = new Set();
    const open = new Set();
    for (let claim = 0; claim < claims; claim += 1) {
      const own = stancesOn[claim].filter(([holder]) => views[number] === 0 || views[number].includes(holder));
      const has = (...attitudes) => own.some(([, attitude]) => attitudes.includes(attitude));
      if (views[number] === 0) {
        if (!has(denies) || has(asserts, concedes)) continue;
        const speakers = new Set([mapper, ...own.map(([holder]) => holder)]);
        const isHeldBy = link => !gone[link] && holders[link].some(holder => !speakers.has(holder));
        if (!from[claim].some(isHeldBy) && !into[claim].some(link => isReason(link) && isHeldBy(link))) denied.add(claim);
      } else if (has(denies)) {
        (has(asserts, concedes) ? open : denied).add(claim);
      } else if (has(asks) && !has(asserts, concedes)) {
        open.add(claim);
      }
    }
    return {denied, open};
  }

  // Node → 1 it stands, -1 it falls, 0 it is contested, 2 it is not in the view.
  //
  // `supposed` is a map of nodes to "false", "true" or "away". Nothing attacks what is true, and an
  // entailment from it or to it passes no attack on; what is false is attacked by what nothing
  // attacks; what is away is not on the map.
  function label(number, supposed = new Map()) {
    const gone = absent(supposed);
    const {view, pairs} = viewOf(number, gone);
    const {denied, open} = ownWord(number, gone);
    const is = (node, word) => supposed.get(node) === word;
    const has = link => view[items + link] === 1;
    const isEntailment = link => relation[link] === entails && premises[link].length === 1
      && !is(premises[link][0], "true") && !is(target[link], "true");
    // A reason that rebuts; an entailment passes attacks on instead.
    const isPro = link => isReason(link) && !isEntailment(link);

    // What excludes each claim.
    const rivals = new Map();
    const addRivals = group => {
      for (const one of group) {
        const known = rivals.get(one) ?? new Set();
        for (const other of group) if (other !== one) known.add(other);
        rivals.set(one, known);
      }
    };
    for (const [first, second] of pairs) addRivals([first, second]);
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
    const pending = Array.from({length: nodes}, () => 0);
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
      if (!view[item]) continue;
      const attackers = new Set();
      const con = new Set();
      for (const node of reach(item)) {
        for (const link of against(node)) con.add(link);
        for (const rival of rivals.get(node) ?? []) attackers.add(rival);
        if (is(node, "false") || denied.has(node)) forced.push(item);
        else if (open.has(node)) attackers.add(doubt(node));
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
    questions, viewCount: views.length, opening,
  };
}
