// Waits for somebody. Says nothing sensitive; greets in every language; one touch starts.
// Now and then it shows, without a word, how it is used.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Rectangle {
    id: root

    required property HelpView help
    required property HomeView home
    required property JourneyView journey
    required property WaitingView waiting

    property int greeted: 0
    readonly property var greeting: root.home.languages[root.greeted % root.home.languages.length]
    readonly property bool isShowing: root.waiting.isShowing && !root.journey.isAsleep

    readonly property real greetingSize: Theme.isShort ? Theme.questionSize * 1.1 : Theme.titleSize * 1.15
    // A high panel with little room below the words shows the demonstration in their place.
    readonly property bool isNarrow: !Theme.isWide && root.width < 20 * Theme.bodySize
    readonly property bool hidesWords: root.isShowing && !Theme.isWide && root.width < 30 * Theme.bodySize
    // On a wide panel the bus stands beside the words, and drives only where there is room below them.
    readonly property real beside: Theme.isWide ? welcome.width * 0.58 : welcome.width
    readonly property bool drives: (!Theme.isWide || welcome.y + welcome.height < road.y) && !Theme.isStill && !root.journey.isAsleep
    readonly property real _below: root.height - welcome.y - welcome.height - 2.4 * Theme.margin - Theme.mm(10)

    function stageShow(): void {
        if (root.isShowing)
            stage.setSource("../Demonstration/Demonstration.qml", {
                help: root.help,
                home: root.home,
                waiting: root.waiting
            });
        else
            stage.source = "";
    }

    color: Theme.paper

    Component.onCompleted: root.stageShow()
    onIsShowingChanged: root.stageShow()

    MouseArea {
        anchors.fill: parent

        onClicked: root.journey.begin()
    }

    Timer {
        interval: 3500
        repeat: true
        running: root.visible && !root.journey.isAsleep

        onTriggered: root.greeted += 1
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.bus
        height: Theme.mm(2)
    }

    Words {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin * 1.5
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin * 1.5
        anchors.top: parent.top
        anchors.topMargin: Theme.mm(2) + Theme.grid
        color: Theme.soft
        font.pixelSize: Theme.noteSize
        objectName: "preview"
        //: On the waiting screen, for staff: translations are being tried that did not come with the program. %1: codes of languages, such as: pl, uk
        text: qsTr("Preview of texts: %1").arg(root.home.previews)
        visible: root.home.previews !== ""
    }

    Column {
        id: welcome

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin * 1.5
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin * 1.5
        anchors.top: parent.top
        anchors.topMargin: Theme.isShort ? Theme.grid * 1.5 : Theme.isWide || root.isNarrow ? Theme.margin * 1.4 : root.height * 0.1
        spacing: Theme.isShort ? Theme.halfGrid : Theme.isWide || root.isNarrow ? Theme.grid : Theme.margin

        Words {
            color: Theme.busDeep
            font.bold: true
            font.pixelSize: Theme.titleSize
            isHeading: true
            text: "#BigRedBus"
            width: parent.width
        }

        Words {
            font.bold: true
            font.pixelSize: root.greetingSize
            // Beside the demonstration there is less room for the same words.
            fontSizeMode: root.isShowing ? Text.Fit : Text.FixedSize
            height: root.greetingSize * 1.6 * (Theme.isWide ? root.width > 36 * Theme.titleSize ? 1 : 2 : 4)
            minimumPixelSize: Theme.labelSize
            text: root.greeting.greeting
            visible: !root.hidesWords
            width: root.isShowing ? root.beside : parent.width
        }

        PrimaryButton {
            id: start

            focusPolicy: Qt.NoFocus
            font.pixelSize: Theme.questionSize * (root.isNarrow ? 0.68 : Theme.isWide ? 0.8 : 0.9) // one line in every language there is
            implicitHeight: Math.max(Theme.mm(34), implicitContentHeight + topPadding + bottomPadding)
            objectName: "start"
            text: root.greeting.start
            width: root.beside

            onClicked: root.journey.begin()
        }

        Flow {
            spacing: Theme.grid
            visible: !root.hidesWords
            width: root.beside

            Repeater {
                model: root.home.languages

                Words {
                    id: language

                    required property int index
                    required property var modelData

                    color: language.index === root.greeted % root.home.languages.length ? Theme.ink : Theme.soft
                    font.bold: language.index === root.greeted % root.home.languages.length
                    font.pixelSize: Theme.labelSize
                    text: language.modelData.name
                }
            }
        }
    }

    Road {
        id: road

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: parent.left
        anchors.right: parent.right
        busLength: Theme.isWide ? Math.min(root.width * 0.34, (root.height - welcome.y - start.y - 1.6 * Theme.margin) / 0.56) : Math.min(Theme.mm(190), root.width * 0.62, root._below / 0.56)
        drives: root.drives
        isShowing: root.isShowing
        waiting: root.waiting
    }

    // The demonstration: loaded while it is shown, and only then.
    Loader {
        id: stage

        readonly property real _floor: root.height - Theme.margin - road.signSize

        height: stage._floor - y - Theme.halfGrid
        objectName: "stage"
        width: Theme.isWide ? root.width - x - Theme.margin : welcome.width
        x: Theme.isWide ? welcome.x + root.beside + Theme.margin : welcome.x
        y: Theme.isWide ? Theme.margin : welcome.y + welcome.height + Theme.margin
    }
}
