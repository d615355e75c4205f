// The map of the tour: the country, the way of the bus through it, its stops, and their names where there is room.
// It only shows: the list beside it says the same and is what one chooses from. A finger on a stop chooses it, too.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Item {
    id: root

    required property NearbyView nearby
    //: route_props.MapProps
    required property var map
    property real greatestHeight: Theme.mm(400)

    // Room for half a mark, and for names beside the border.
    readonly property real _pad: Theme.mm(7)
    readonly property real _scale: Math.max(0, Math.min((width - 2 * _pad) / map.width, (greatestHeight - 2 * _pad) / map.height))
    readonly property real _left: (width - _scale * map.width) / 2
    readonly property real _gap: Theme.mm(5.5)
    readonly property var _labels: root.nearby.labels(root.map.dots.map(dot => root.wide(dot.words, letters.font.pixelSize)), root.map.dots.map(dot => root.wide(dot.town, letters.font.pixelSize)), letters.height + Theme.mm(1), root._gap, root._scale, Qt.rect(-root._left, -root._pad, width, height))
    property string _down: ""

    signal opened(stop: string)

    // How wide a name and its ground are; the size is there to be asked again when it changes.
    function wide(words: string, size: int): real {
        return size > 0 ? letters.advanceWidth(words) + 2 * Theme.mm(1.5) : 0;
    }

    function hex(colour: color): string {
        return colour.toString().slice(-6);
    }

    implicitHeight: _scale * map.height + 2 * _pad

    // A stop of the keypad's cursor, so that keys can bring the map in sight.
    activeFocusOnTab: true

    //: Read by a screen reader in place of the map.
    Accessible.name: qsTr("Map of Poland with the stops of the bus. The list of towns says the same.")
    Accessible.role: Accessible.Graphic

    FontMetrics {
        id: letters

        font.bold: true
        font.family: Theme.family
        font.pixelSize: Theme.noteSize
    }

    FocusRing {
        isOn: root.activeFocus
    }

    Image {
        id: land

        cache: false
        height: Math.round(root._scale * root.map.height)
        source: width < 1 ? "" : "image://map/" + [root.map.key + "-" + Math.round(Theme.mm(100) / 10), root.hex(Theme.card), root.hex(Theme.edge), root.hex(Theme.line), root.hex(Theme.bus), root.hex(Theme.soft)].join("/")
        sourceSize: Qt.size(width, height)
        width: Math.round(root._scale * root.map.width)
        x: root._left
        y: root._pad

        Accessible.ignored: true

        Repeater {
            model: root.map.dots

            StopMark {
                required property var modelData

                ahead: Theme.soft
                at: modelData.at
                x: modelData.x * root._scale - width / 2
                y: modelData.y * root._scale - height / 2

                Rectangle {
                    anchors.centerIn: parent
                    border.color: Theme.action
                    border.width: Theme.stroke
                    color: "transparent"
                    height: Theme.mm(15)
                    radius: height / 2
                    visible: root._down === parent.modelData.id
                    width: height
                }
            }
        }

        Repeater {
            model: root.map.dots

            Rectangle {
                id: label

                required property int index
                required property var modelData
                readonly property bool isHere: label.modelData.at === "here"
                readonly property var place: root._labels[label.index] ?? {}
                readonly property string words: label.place.isShort ? label.modelData.town : label.modelData.words

                color: label.isHere ? Theme.bus : Qt.alpha(Theme.card, 0.86)
                height: letters.height + Theme.mm(1)
                radius: Theme.mm(1.5)
                visible: label.place.x !== undefined
                width: root.wide(label.words, letters.font.pixelSize)
                x: label.place.x ?? 0
                y: label.place.y ?? 0

                Text {
                    anchors.centerIn: parent
                    color: label.isHere ? Theme.busInk : Theme.ink
                    font: letters.font
                    text: label.words
                    textFormat: Text.PlainText

                    Accessible.ignored: true
                }
            }
        }
    }

    MouseArea {
        function stopAt(mouse: MouseEvent): string {
            return root.nearby.stopAt((mouse.x - land.x) / root._scale, (mouse.y - land.y) / root._scale, Theme.touchTarget * 0.6 / root._scale);
        }

        anchors.fill: parent

        Accessible.ignored: true

        onCanceled: root._down = ""
        onClicked: mouse => {
            const stop = stopAt(mouse);
            if (stop !== "") {
                root.opened(stop);
            }
        }
        onPressed: mouse => root._down = stopAt(mouse)
        onReleased: root._down = ""
    }
}
