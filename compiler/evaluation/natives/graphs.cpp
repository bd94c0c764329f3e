// Functions of graphs: a map from each name to those it leads to.
#include "evaluation/iterate.h"
#include "evaluation/natives/algorithms.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>

namespace clc::evaluation {

namespace {

/// Names are numbered in the order in which they come.
struct Graph {
    std::vector<std::string_view> names;
    std::vector<std::vector<std::size_t>> edges;
    std::map<std::string_view, std::size_t> numbers;
    bool complete = true;

    auto number(std::string_view name) -> std::size_t {
        const auto [found, isNew] = numbers.emplace(name, names.size());
        if (isNew) {
            names.push_back(name);
            edges.emplace_back();
        }
        return found->second;
    }
};

auto graphOf(const NativeCall& call) -> Graph {
    Graph graph;
    for (const values::Entry& entry : entriesOf(call.run, call[0], call.use)) {
        const std::size_t from = graph.number(entry.key);
        const Value targets = force(call.run, entry.value, call.use);
        graph.complete = graph.complete && !targets.isPoison();
        for (const Lazy item : itemsOf(targets)) {
            const Value target = force(call.run, item, call.use);
            graph.complete = graph.complete && !target.isPoison();
            const std::size_t to = graph.number(textOf(target));
            graph.edges[from].push_back(to);
        }
    }
    graph.complete = graph.complete && !isPartial(call[0]);
    return graph;
}

auto listOf(const NativeCall& call, const Graph& graph, const std::vector<std::size_t>& numbers)
    -> Value {
    std::vector<Lazy> items;
    items.reserve(numbers.size());
    for (const std::size_t number : numbers) {
        items.emplace_back(makeText(call.run, graph.names[number], call.origin));
    }
    return makeList(call.run, items, call.origin);
}

/// The shortest way from one to the other, of at least one edge; empty if there is none.
auto shortest(const Graph& graph, std::size_t from, std::size_t to) -> std::vector<std::size_t> {
    constexpr std::size_t kNone = SIZE_MAX;
    std::vector<std::size_t> before(graph.names.size(), kNone);
    std::deque<std::size_t> waiting = {from};
    while (!waiting.empty()) {
        const std::size_t at = waiting.front();
        waiting.pop_front();
        for (const std::size_t next : graph.edges[at]) {
            if (next == to) {
                std::vector<std::size_t> way = {to};
                for (std::size_t step = at; step != from; step = before[step]) {
                    way.push_back(step);
                }
                way.push_back(from);
                std::ranges::reverse(way);
                return way;
            }
            if (before[next] == kNone && next != from) {
                before[next] = at;
                waiting.push_back(next);
            }
        }
    }
    return {};
}

auto way(const NativeCall& call) -> Value {
    Graph graph = graphOf(call);
    const std::size_t from = graph.number(textOf(call[1]));
    const std::size_t to = graph.number(textOf(call[2]));
    return graph.complete ? listOf(call, graph, shortest(graph, from, to)) : poison();
}

/// Layers of names: what is in one leads only to those in the ones before it. What is on a cycle,
/// or leads to one, is in none.
auto layersOf(const Graph& graph) -> std::vector<std::vector<std::size_t>> {
    std::vector<std::size_t> open(graph.names.size(), 0);
    std::vector<std::vector<std::size_t>> back(graph.names.size());
    for (std::size_t from = 0; from < graph.names.size(); ++from) {
        for (const std::size_t to : graph.edges[from]) {
            ++open[from];
            back[to].push_back(from);
        }
    }
    std::vector<std::size_t> ready;
    for (std::size_t name = 0; name < graph.names.size(); ++name) {
        if (open[name] == 0) {
            ready.push_back(name);
        }
    }
    std::vector<std::vector<std::size_t>> layers;
    while (!ready.empty()) {
        std::vector<std::size_t> next;
        for (const std::size_t name : ready) {
            for (const std::size_t from : back[name]) {
                if (--open[from] == 0) {
                    next.push_back(from);
                }
            }
        }
        std::ranges::sort(next);
        layers.push_back(std::move(ready));
        ready = std::move(next);
    }
    return layers;
}

auto layers(const NativeCall& call) -> Value {
    const Graph graph = graphOf(call);
    if (!graph.complete) {
        return poison();
    }
    std::vector<Lazy> items;
    for (const std::vector<std::size_t>& layer : layersOf(graph)) {
        items.emplace_back(listOf(call, graph, layer));
    }
    return makeList(call.run, items, call.origin);
}

/// Of the names on no layer, each leads to another of them; so going on long enough closes a
/// cycle. The shortest through the name where it closes is shown.
auto cycleOf(const Graph& graph) -> std::vector<std::size_t> {
    std::vector<bool> isLayered(graph.names.size(), false);
    for (const std::vector<std::size_t>& layer : layersOf(graph)) {
        for (const std::size_t name : layer) {
            isLayered[name] = true;
        }
    }
    const auto first = std::ranges::find(isLayered, false);
    if (first == isLayered.end()) {
        return {};
    }
    auto at = static_cast<std::size_t>(first - isLayered.begin());
    std::vector<bool> isSeen(graph.names.size(), false);
    while (!isSeen[at]) {
        isSeen[at] = true;
        at = *std::ranges::find_if(graph.edges[at], [&](std::size_t to) { return !isLayered[to]; });
    }
    return shortest(graph, at, at);
}

auto cycle(const NativeCall& call) -> Value {
    const Graph graph = graphOf(call);
    return graph.complete ? listOf(call, graph, cycleOf(graph)) : poison();
}

constexpr std::array kRows = {NativeRow{"way", way}, NativeRow{"layers", layers},
                              NativeRow{"cycle", cycle}};

}  // namespace

auto graphNatives() -> std::span<const NativeRow> {
    return kRows;
}

}  // namespace clc::evaluation
