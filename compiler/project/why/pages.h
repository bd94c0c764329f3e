// What is told of lines and their origins, for people and for programs.
#pragma once

#include "diagnostics/render_text.h"
#include "project/why/explain.h"
#include "project/why/reach.h"

#include <string>
#include <vector>

namespace clc::project {

/// What is explained, and in whose words.
struct WhyPage {
    const Why& why;
    /// The file as the user named it, from the project's root.
    const std::string& path;
    /// The whole file.
    const std::string& bytes;
    /// The steps lie in these.
    const SourceManager& sources;
    /// What was found in them: what no report shows is covered here too.
    const std::vector<Diagnostic>& found;
    /// The file on disk is another one.
    bool isStale = false;
};

/// The line and its places, as a diagnostic shows labels.
auto whyText(const WhyPage& page, const TextOptions& options) -> std::string;
/// A line for each place.
auto whyLines(const WhyPage& page) -> std::string;
auto whyJson(const WhyPage& page) -> std::string;

/// What a line of a source reaches in one cluster.
struct ClusterReach {
    /// The file of the cluster.
    std::string cluster;
    /// Its output folder, as the user would write it.
    std::string folder;
    std::vector<ReachedFile> files;
};

struct ReachPage {
    /// Of one of `sources`.
    FileId file;
    /// From 1; 0 is the whole file.
    std::size_t line = 0;
    const SourceManager& sources;
    /// What was found in them, as for `WhyPage`.
    const std::vector<Diagnostic>& found;
    const std::vector<ClusterReach>& clusters;
};

/// The line, and below it the files it reaches, those it stands in first.
auto reachText(const ReachPage& page, const TextOptions& options) -> std::string;
/// A line for each range of lines of an output.
auto reachLines(const ReachPage& page) -> std::string;
auto reachJson(const ReachPage& page) -> std::string;

}  // namespace clc::project
