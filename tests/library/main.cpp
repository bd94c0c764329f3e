// A program of somebody else that uses clc: it sees the public header and links the public library,
// and nothing more.
#include <clc/compile.h>

#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace {

using clc::api::Compiled;
using clc::api::Diagnostic;
using clc::api::Node;
using clc::api::Source;

int failures = 0;

void check(bool holds, const std::string& what) {
    if (!holds) {
        std::cerr << "not so: " << what << "\n";
        ++failures;
    }
}

std::string shown(const std::vector<Diagnostic>& diagnostics) {
    std::string text;
    for (const Diagnostic& each : diagnostics) {
        text += each.code + " " + each.range.path + ":" + std::to_string(each.range.begin.line) +
                ":" + std::to_string(each.range.begin.column) + " " + each.message + "\n";
    }
    return text;
}

const Node* find(const Node& node, const std::string& kind) {
    if (node.kind == kind) {
        return &node;
    }
    for (const Node& child : node.children) {
        if (const Node* found = find(child, kind)) {
            return found;
        }
    }
    return nullptr;
}

void treeOfASource() {
    const Source source{"a.cl", "// a\nlet answer: Int = 40 + 2\n"};
    const clc::api::Parsed parsed = clc::api::parse(source);
    check(parsed.diagnostics.empty(), "a right source has no diagnostics");
    check(parsed.tree.kind == "File" && parsed.tree.children.size() == 1,
          "the file holds one item");
    const Node* let = find(parsed.tree, "LetItem");
    check(let != nullptr && let->words == "answer", "the item says its name");
    const Node* sum = find(parsed.tree, "BinaryExpr");
    check(sum != nullptr && sum->role == "value" && sum->words == "+", "its value is a sum");
    check(sum != nullptr && source.text.substr(sum->begin, sum->end - sum->begin) == "40 + 2",
          "places are bytes of the source");
    check(sum != nullptr && sum->children.size() == 2 && sum->children[1].role == "right",
          "with two operands");
}

void brokenSource() {
    const clc::api::Parsed parsed = clc::api::parse({"a.cl", "let a = (1\nlet b = 2\n"});
    check(parsed.diagnostics.size() == 1, "one mistake is one diagnostic");
    check(!parsed.diagnostics.empty() && parsed.diagnostics[0].range.begin.line == 1,
          "on its line");
    check(find(parsed.tree, "LetItem") != nullptr, "and there is a tree all the same");
    clc::api::parse({"b.cl", std::string("\0\xff{{{", 5)});
}

void cluster() {
    const std::vector<Source> sources{
        {"clusters/a.cl", "cluster a { kubernetes: 1.33.0 }\n\nnamespace shop { }\n"},
        {"clusters/a/more.cl", "namespace more { }\n"},
    };
    const Compiled compiled = clc::api::compile(sources, "clusters/a.cl");
    check(compiled.ok, "the cluster is right:\n" + shown(compiled.diagnostics));
    std::string paths;
    bool named = false;
    for (const clc::api::Output& output : compiled.outputs) {
        paths += " " + output.path;
        named = named || output.bytes.find("name: more") != std::string::npos;
    }
    check(compiled.outputs.size() >= 2 && named, "both files give outputs:" + paths);
}

void mistakes() {
    const std::vector<Source> sources{
        {"clusters/a.cl", "cluster a { kubernetes: 1.33.0, kubernete: 1 }\n"}};
    const Compiled compiled = clc::api::compile(sources, "clusters/a.cl");
    check(!compiled.ok && compiled.outputs.empty(), "with an error there are no outputs");
    check(compiled.diagnostics.size() == 1,
          "one mistake is one diagnostic:\n" + shown(compiled.diagnostics));
    if (!compiled.diagnostics.empty()) {
        const Diagnostic& first = compiled.diagnostics[0];
        check(first.code == "CL0203" && first.name == "UnknownField",
              "it has a code: " + first.code);
        check(first.range.path == "clusters/a.cl" && first.range.begin.column == 33 &&
                  first.range.begin.offset == 32,
              "and a place");
    }
    const Compiled missing = clc::api::compile({}, "nowhere.cl");
    check(!missing.ok && missing.diagnostics.size() == 1, "a source that is not there is reported");
}

void fixes() {
    const Compiled compiled = clc::api::compile(
        {{"lib.cl",
          "type Size = { width: Int, height: Int }\nlet s: Size = { width: 1, heigth: 2 }\n"}},
        "lib.cl");
    bool fixed = false;
    for (const Diagnostic& each : compiled.diagnostics) {
        for (const clc::api::Fix& fix : each.fixes) {
            fixed = fixed || (fix.edits.size() == 1 && fix.edits[0].replacement == "height" &&
                              fix.edits[0].range.begin.line == 2);
        }
    }
    check(fixed, "a slip of the pen comes with its fix:\n" + shown(compiled.diagnostics));
}

void style() {
    const clc::api::Formatted formatted = clc::api::format({"a.cl", "let   a=1 // one\n"});
    check(formatted.text == "let a = 1  // one\n", "a source is laid out: " + formatted.text);
    check(!clc::api::version().empty(), "there is a version");
}

void threads() {
    const std::vector<Source> sources{
        {"a.cl", "cluster a { kubernetes: 1.33.0 }\nnamespace shop { }\nlet x = y\n"}};
    const auto work = [&](std::string& found) {
        for (int i = 0; i < 5; ++i) {
            found += shown(clc::api::compile(sources, "a.cl").diagnostics);
        }
    };
    std::string here;
    std::string there;
    std::thread other([&] { work(there); });
    work(here);
    other.join();
    check(!here.empty() && here == there, "two threads find the same:\n" + here + there);
}

}  // namespace

int main() {
    treeOfASource();
    brokenSource();
    cluster();
    mistakes();
    fixes();
    style();
    threads();
    return failures == 0 ? 0 : 1;
}
