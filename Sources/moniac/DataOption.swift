import ArgumentParser
import Foundation

/// `--data FOLDER`, of every command that reads scenarios.
struct DataOption: ParsableArguments {
    @Option(
        name: .customLong("data"),
        help: ArgumentHelp("The folder of data files.", valueName: "folder"))
    var folder: String?

    /// A scenario would miss the folder late, and one without data not at all.
    func validate() throws {
        guard let folder else { return }
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 {
            throw ValidationError(
                "expected --data with a folder that can be read, found '\(folder)': "
                    + String(cString: strerror(errno)))
        }
        close(descriptor)
    }
}
