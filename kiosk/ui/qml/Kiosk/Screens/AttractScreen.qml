// Waits for somebody. Says nothing sensitive; greets in every language; one touch starts.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Rectangle {
    id: root

    required property HomeView home
    required property JourneyView journey

    property int greeted: 0
    readonly property var greeting: root.home.languages[root.greeted % root.home.languages.length]

    readonly property real greetingSize: Theme.isShort ? Theme.questionSize * 1.1 : Theme.titleSize * 1.15
    // On a wide panel the bus stands beside the words, and drives only where there is room below them.
    readonly property real beside: Theme.isWide ? welcome.width * 0.58 : welcome.width
    readonly property real halt: Theme.isWide ? root.width - bus.width - 1.5 * Theme.margin : (root.width - bus.width) * 0.5
    readonly property bool drives: !Theme.isWide || welcome.y + welcome.height < road.y

    color: Theme.paper

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
        anchors.topMargin: Theme.isShort ? Theme.grid * 1.5 : Theme.isWide ? Theme.margin * 1.4 : root.height * 0.1
        spacing: Theme.isShort ? Theme.halfGrid : Theme.isWide ? Theme.grid : Theme.margin

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
            height: root.greetingSize * 1.6 * (Theme.isWide ? root.width > 36 * Theme.titleSize ? 1 : 2 : 4)
            text: root.greeting.greeting
            width: parent.width
        }

        PrimaryButton {
            id: start

            focusPolicy: Qt.NoFocus
            font.pixelSize: Theme.questionSize * (Theme.isWide ? 0.8 : 0.9) // one line in every language there is
            implicitHeight: Math.max(Theme.mm(34), implicitContentHeight + topPadding + bottomPadding)
            objectName: "start"
            text: root.greeting.start
            width: root.beside

            onClicked: root.journey.begin()
        }

        Flow {
            spacing: Theme.grid
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

    // The road: a route with its stops, and the bus that halts at one of them.
    Item {
        id: road

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: parent.left
        anchors.right: parent.right
        height: bus.height + Theme.margin

        Bus {
            id: bus

            anchors.bottom: route.top
            anchors.bottomMargin: Theme.mm(1)
            length: Theme.isWide ? Math.min(root.width * 0.34, (root.height - welcome.y - start.y - 1.6 * Theme.margin) / 0.56) : Math.min(Theme.mm(190), root.width * 0.62)
            x: root.halt

            SequentialAnimation on x {
                loops: Animation.Infinite
                running: root.visible && root.drives && !Theme.isStill && !root.journey.isAsleep

                PauseAnimation {
                    duration: 9000
                }

                NumberAnimation {
                    duration: 6000
                    easing.type: Easing.InOutQuad
                    to: root.width + Theme.margin
                }

                PropertyAction {
                    value: -bus.width - Theme.margin
                }

                NumberAnimation {
                    duration: 6000
                    easing.type: Easing.InOutQuad
                    to: root.halt
                }
            }
        }

        Rectangle {
            id: route

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.mm(5)
            color: Theme.line
            height: Theme.routeStroke
            width: parent.width
        }

        Repeater {
            model: 5

            Rectangle {
                id: stop

                required property int index
                readonly property bool isCurrent: stop.index === 2

                anchors.verticalCenter: route.verticalCenter
                border.color: Theme.bus
                border.width: stop.index < 3 ? Theme.stroke : 0
                color: stop.isCurrent ? Theme.bus : stop.index < 2 ? Theme.paper : Theme.line
                height: stop.isCurrent ? Theme.mm(8) : Theme.mm(5.5)
                radius: height / 2
                width: height
                x: root.width * (0.1 + 0.2 * stop.index) - width / 2
            }
        }
    }
}
