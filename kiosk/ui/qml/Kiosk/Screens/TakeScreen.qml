// Take it with you: on paper, or from the screen by phone.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property CodeView code
    required property JourneyView journey
    required property ResultView result
    required property TakeView take

    function message(state: string): string {
        switch (state) {
        case "printing":
            return qsTr("Printing. Please wait for the paper.");
        case "done":
            return qsTr("Your leaflet is ready. Please take it from the printer.");
        case "out-of-paper":
            return qsTr("The printer has no paper. Scan a code below instead, or ask the bus team.");
        case "open":
            return qsTr("A cover of the printer is open. Scan a code below instead, or ask the bus team.");
        case "jammed":
            return qsTr("Paper is stuck in the printer. Scan a code below instead, or ask the bus team.");
        case "no-printer":
            return qsTr("There is no printer here. Scan a code below with your phone.");
        case "limit":
            return qsTr("You have printed enough for now. Scan a code below, or ask the bus team.");
        case "printer":
            return qsTr("The printer is not working. Scan a code below instead, or ask the bus team.");
        default:
            return "";
        }
    }

    // Brings the code into sight when it is news: asked for, made larger, or shown since paper failed.
    function showCode(): void {
        if (scan.panel)
            root.bring(scan.panel, scan.panel.picture, note.visible && note.kind === "care" ? [note, scan.owner] : [scan.owner]);
    }

    function kindWords(kind: string): string {
        switch (kind) {
        case "help":
            return qsTr("Useful numbers: whom to call");
        case "result":
            return qsTr("What to do next, and whom to call");
        case "bilingual":
            return qsTr("A help card in two languages, to show to somebody");
        case "discreet":
            return qsTr("A card that looks ordinary, and holds the numbers");
        default:
            return "";
        }
    }

    function frontWords(front: string): string {
        switch (front) {
        case "tour":
            return qsTr("Like a bus timetable");
        case "phrases":
            return qsTr("Like a list of useful phrases");
        case "travel":
            return qsTr("Like a weather and travel card");
        default:
            return "";
        }
    }

    function about(kind: string): string {
        switch (kind) {
        case "role":
            return qsTr("The paper shows the signs, what you must do and whom to call.");
        case "bilingual":
            return qsTr("It says that you need help and an interpreter. Show it to somebody you trust.");
        case "discreet":
            return qsTr("No word on it says what the numbers are for.");
        default:
            return root.take.withReasons ? "" : qsTr("The paper shows useful numbers. It does not say what you read or answered.");
        }
    }

    Words {
        font.bold: true
        font.pixelSize: Theme.titleSize
        isHeading: true
        text: qsTr("Take it with you")
        width: parent.width
    }

    Repeater {
        model: root.take.hasPrinter && root.take.kinds.length > 1 ? root.take.kinds : []

        AnswerButton {
            id: kind

            required property string modelData

            answer: kind.modelData
            isChosen: root.take.kind === kind.modelData
            objectName: "kind-" + kind.modelData
            text: root.kindWords(kind.modelData)
            width: root.width - 2 * Theme.margin

            onChosen: answer => root.take.choose(answer)
        }
    }

    Words {
        objectName: "about"
        text: root.about(root.take.kind)
        visible: root.take.hasPrinter && text !== ""
        width: parent.width
    }

    Words {
        text: qsTr("Fold the paper twice, with the words outside. The numbers are inside then.")
        visible: root.take.hasPrinter && root.take.isFolded
        width: parent.width
    }

    Repeater {
        model: root.take.hasPrinter && root.take.kind === "discreet" ? root.take.fronts : []

        AnswerButton {
            id: front

            required property string modelData

            answer: front.modelData
            isChosen: root.take.front === front.modelData
            objectName: "front-" + front.modelData
            text: root.frontWords(front.modelData)
            width: root.width - 2 * Theme.margin

            onChosen: answer => root.take.chooseFront(answer)
        }
    }

    CheckBoxLine {
        isOn: root.take.withPolish
        objectName: "withPolish"
        text: qsTr("Also in Polish, to show to somebody")
        visible: root.take.canAddPolish && root.take.hasPrinter
        width: parent.width

        onClicked: root.take.togglePolish()
    }

    CheckBoxLine {
        isOn: root.take.withReasons
        objectName: "withReasons"
        text: qsTr("Also print what I told you")
        visible: root.result.hasReasons && root.take.hasPrinter && root.take.kind === "result"
        width: parent.width

        onClicked: root.take.toggleReasons()
    }

    CheckBoxLine {
        isOn: root.take.isLarge
        objectName: "large"
        text: qsTr("Large print")
        visible: root.take.canBeLarge && root.take.hasPrinter
        width: parent.width

        onClicked: root.take.toggleLarge()
    }

    PrimaryButton {
        enabled: root.take.canPrint
        glyph: "printer"
        objectName: "print"
        text: qsTr("Print this")
        visible: root.take.hasPrinter
        width: parent.width

        onClicked: root.take.print()
    }

    NoteCard {
        id: note

        kind: root.take.state === "printing" || root.take.state === "done" ? "calm" : "care"
        objectName: "printMessage"
        visible: words !== ""
        width: parent.width
        words: root.message(root.take.state)

        Accessible.ignored: !visible
        Accessible.name: words
        Accessible.role: Accessible.AlertMessage

        onWordsChanged: Qt.callLater(root.showCode)
    }

    ScanSection {
        id: scan

        code: root.code
        room: root.height - root.lowerEdge - Theme.grid
        take: root.take
        visible: root.take.contacts.length > 0
        width: parent.width

        onPanelChanged: Qt.callLater(root.showCode)
    }

    Connections {
        function onChanged(): void {
            Qt.callLater(root.showCode);
        }

        target: root.code
    }

    QuietButton {
        objectName: "limits"
        text: qsTr("What this screen does not protect you from")
        width: parent.width

        onClicked: root.journey.openLimits()
    }

    QuietButton {
        leastHeight: Theme.primaryTarget
        objectName: "finish"
        text: qsTr("Finish and clear everything")
        width: parent.width

        onClicked: root.journey.finish()
    }
}
