// what the board and the meeting's screens look like, always in this order
import "./stage.css";
import "./board.css";
