// The waiting screen's road: a route with its stops, and the bus that halts at one of them and now and then drives round.
// While the demonstration is shown the bus is gone, and the stops are what a visitor does.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Item {
    id: root

    required property WaitingView waiting
    required property bool isShowing
    // Whether there is room to drive, and nobody sleeps.
    required property bool drives
    required property real busLength

    readonly property real signSize: Math.max(Theme.mm(22), 0.06 * Math.min(Theme.panelWidth, Theme.panelHeight))
    // Where the bus halts.
    readonly property real halt: Theme.isWide ? root.width - bus.width - 1.5 * Theme.margin : (root.width - bus.width) * 0.5
    readonly property list<string> _scenes: ["touch", "language", "question", "numbers", "paper", "leave"]

    function follow(): void {
        switch (root.waiting.part) {
        case "away":
            if (root.drives)
                root.drive(bus.x, root.width + Theme.margin);
            break;
        case "back":
            if (root.drives)
                root.drive(-bus.width - Theme.margin, root.halt);
            break;
        default:
            if (!drive.running)
                root.stand();
        }
    }

    function drive(from: real, to: real): void {
        drive.stop();
        drive.from = from;
        drive.to = to;
        drive.start();
    }

    function stand(): void {
        drive.stop();
        bus.x = Qt.binding(() => root.halt);
    }

    height: Math.max(bus.height + Theme.margin, signs.height)

    onDrivesChanged: {
        if (!root.drives)
            root.stand();
    }

    Connections {
        function onChanged(): void {
            Qt.callLater(root.follow);
        }

        target: root.waiting
    }

    NumberAnimation {
        id: drive

        duration: root.waiting.driveMs
        easing.type: Easing.InOutQuad
        property: "x"
        target: bus

        onFinished: {
            if (root.waiting.part !== "away")
                root.stand();
        }
    }

    Bus {
        id: bus

        anchors.bottom: route.top
        anchors.bottomMargin: Theme.mm(1)
        length: root.busLength
        visible: !root.isShowing
        x: root.halt
    }

    Rectangle {
        id: route

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(5)
        color: Theme.line
        height: Theme.routeStroke
        visible: !root.isShowing
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
            visible: !root.isShowing
            width: height
            x: root.width * (0.1 + 0.2 * stop.index) - width / 2
        }
    }

    RouteSigns {
        id: signs

        anchors.verticalCenter: route.verticalCenter
        current: root._scenes.indexOf(root.waiting.scene)
        signs: ["hand", "globe", "quiz", "phone", "printer", "leave"]
        size: root.signSize
        visible: root.isShowing
        width: parent.width
    }
}
