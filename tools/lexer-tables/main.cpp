// lexer-tables OUT: the automaton of the lexer grammar as a C++ file (parser/lexer_tables.h). ANTLR
// itself makes that automaton, but in each process anew and as it reads; here it is asked for all
// of it once, so that clc need not. What the tables can't hold stops the build.
#include <ClcLexer.h>
#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace clc::lexer_tables {
namespace {

using antlr4::dfa::DFAState;

constexpr std::size_t kSigns = 128;
using Row = std::array<std::size_t, kSigns>;

/// Everything ANTLR's simulator knows, without a text.
class Explorer final : public antlr4::atn::LexerATNSimulator {
public:
    Explorer(ClcLexer& lexer, std::vector<antlr4::dfa::DFA>& automata,
             antlr4::atn::PredictionContextCache& cache)
        : LexerATNSimulator(&lexer, lexer.getATN(), automata, cache) {}

    auto start(std::size_t mode) -> DFAState* {
        _mode = mode;
        return addDFAState(computeStartState(nullptr, atn.modeToStartState[mode]).release());
    }

    /// Null if no token goes on with `sign`.
    auto next(DFAState* state, std::size_t sign) -> DFAState* {
        DFAState* target = computeTargetState(nullptr, state, sign);
        return target == ERROR.get() ? nullptr : target;
    }
};

/// State 0 is the end; the others are numbered as they are met.
struct Automaton {
    std::vector<Row> rows{Row{}};
    std::vector<std::string> accepts{"{0, Change::None, 0}"};
    std::vector<std::size_t> starts;
};

auto acceptOf(const DFAState& state) -> std::string {
    if (!state.isAcceptState) {
        return "{0, Change::None, 0}";
    }
    std::size_t kind = state.prediction;
    std::string change = "Change::None";
    std::size_t mode = 0;
    const auto actions = state.lexerActionExecutor ? state.lexerActionExecutor->getLexerActions()
                                                   : std::vector<Ref<antlr4::atn::LexerAction>>();
    for (const auto& action : actions) {
        if (const auto* type = dynamic_cast<antlr4::atn::LexerTypeAction*>(action.get())) {
            kind = static_cast<std::size_t>(type->getType());
        } else if (const auto* push =
                       dynamic_cast<antlr4::atn::LexerPushModeAction*>(action.get())) {
            change = "Change::Push";
            mode = static_cast<std::size_t>(push->getMode());
        } else if (action->getActionType() == antlr4::atn::LexerActionType::POP_MODE) {
            change = "Change::Pop";
        } else if (action->getActionType() != antlr4::atn::LexerActionType::SKIP) {
            throw std::runtime_error("the grammar has an action that the tables don't know");
        }
    }
    return fmt::format("{{{}, {}, {}}}", kind, change, mode);
}

void addMode(Explorer& explorer, std::size_t mode, Automaton& automaton) {
    std::vector<DFAState*> open;
    std::map<const DFAState*, std::size_t> numbers;
    const auto numberOf = [&](DFAState* state) {
        const auto [found, added] = numbers.try_emplace(state, automaton.rows.size());
        if (added) {
            open.push_back(state);
            automaton.rows.emplace_back();
            automaton.accepts.push_back(acceptOf(*state));
        }
        return found->second;
    };
    automaton.starts.push_back(numberOf(explorer.start(mode)));
    for (std::size_t i = 0; i < open.size(); ++i) {
        DFAState* state = open[i];
        for (std::size_t sign = 0; sign < kSigns; ++sign) {
            if (DFAState* target = explorer.next(state, sign)) {
                const std::size_t number = numberOf(target);
                automaton.rows[numbers.at(state)][sign] = number;
            }
        }
        if (explorer.next(state, antlr4::Token::EOF) != nullptr) {
            throw std::runtime_error("a token of the grammar holds the end of the file");
        }
    }
}

auto explore() -> Automaton {
    antlr4::ANTLRInputStream nothing;
    ClcLexer lexer(&nothing);
    const antlr4::atn::ATN& atn = lexer.getATN();
    std::vector<antlr4::dfa::DFA> automata;
    for (std::size_t mode = 0; mode < atn.modeToStartState.size(); ++mode) {
        automata.emplace_back(atn.modeToStartState[mode], mode);
    }
    antlr4::atn::PredictionContextCache cache;
    Explorer explorer(lexer, automata, cache);
    Automaton automaton;
    for (std::size_t mode = 0; mode < atn.modeToStartState.size(); ++mode) {
        addMode(explorer, mode, automaton);
    }
    return automaton;
}

/// Signs that no state tells apart share a column.
struct Columns {
    std::array<std::size_t, kSigns> classes{};
    std::vector<std::size_t> examples;  // a sign of each class
};

auto columnsOf(const Automaton& automaton) -> Columns {
    Columns columns;
    std::map<std::vector<std::size_t>, std::size_t> known;
    for (std::size_t sign = 0; sign < kSigns; ++sign) {
        std::vector<std::size_t> column;
        for (const Row& row : automaton.rows) {
            column.push_back(row[sign]);
        }
        const auto [found, added] = known.try_emplace(std::move(column), known.size());
        columns.classes[sign] = found->second;
        if (added) {
            columns.examples.push_back(sign);
        }
    }
    return columns;
}

void printTo(std::ostream& out, const Automaton& automaton) {
    const Columns columns = columnsOf(automaton);
    out << "// Generated by lexer-tables from grammar/ClcLexer.g4.\n"
           "#include \"parser/lexer_tables.h\"\n\nnamespace clc::parser {\nnamespace {\n\n"
           "using Change = LexerAccept::Change;\n\n";
    out << fmt::format("constexpr std::uint8_t kClasses[] = {{{}}};\n",
                       fmt::join(columns.classes, ", "));
    out << "constexpr std::uint16_t kNext[] = {\n";
    for (const Row& row : automaton.rows) {
        for (const std::size_t sign : columns.examples) {
            out << row[sign] << ',';
        }
        out << '\n';
    }
    out << fmt::format("}};\nconstexpr LexerAccept kAccepts[] = {{{}}};\n",
                       fmt::join(automaton.accepts, ",\n"));
    out << fmt::format("constexpr std::uint16_t kStarts[] = {{{}}};\n\n}}  // namespace\n\n",
                       fmt::join(automaton.starts, ", "));
    out << fmt::format(
        "auto lexerTables() -> const LexerTables& {{\n"
        "    static constexpr LexerTables kTables{{kClasses, kNext, kAccepts, kStarts, {}}};\n"
        "    return kTables;\n}}\n\n}}  // namespace clc::parser\n",
        columns.examples.size());
}

}  // namespace

void write(const std::string& path) {
    const Automaton automaton = explore();
    if (automaton.rows.size() > UINT16_MAX) {
        throw std::runtime_error("the automaton has more states than the tables can number");
    }
    std::ofstream out(path, std::ios::binary);
    printTo(out, automaton);
    if (!out.flush()) {
        throw std::runtime_error(path + ": can't be written");
    }
}

}  // namespace clc::lexer_tables

auto main(int argc, char** argv) -> int {
    if (argc != 2) {
        fmt::print(stderr, "usage: lexer-tables OUT\n");
        return 2;
    }
    try {
        clc::lexer_tables::write(argv[1]);
        return 0;
    } catch (const std::exception& problem) {
        fmt::print(stderr, "lexer-tables: {}\n", problem.what());
        return 1;
    }
}
